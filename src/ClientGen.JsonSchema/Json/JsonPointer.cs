using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Json;

/// <summary>JSON Pointer, RFC 6901.</summary>
internal static class JsonPointer
{
    public static string Append(string pointer, string segment) =>
        pointer + "/" + segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Append(string pointer, int index) => pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The pointer inside a URI fragment, which may be percent-encoded.</summary>
    public static string FromFragment(string fragment) => Uri.UnescapeDataString(fragment);

    public static JToken? Resolve(JToken root, string pointer)
    {
        if (pointer.Length == 0)
            return root;
        if (pointer[0] != '/')
            return null;

        JToken? token = root;
        foreach (var raw in pointer[1..].Split('/'))
        {
            var segment = raw.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            token = token switch
            {
                JObject o => o[segment],
                JArray a when IndexOf(segment) is { } i && i < a.Count => a[i],
                _ => null,
            };
            if (token is null)
                return null;
        }

        return token;
    }

    private static int? IndexOf(string segment) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? i : null;
}
