using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Documents;

/// <summary>JSON Pointer (RFC 6901) of a token, found by walking up, and the way back.</summary>
internal static class Pointer
{
    public static string Escape(string segment) =>
        segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    /// <summary>The names on the way from the root to a token.</summary>
    public static IReadOnlyList<string> Segments(JToken token)
    {
        var segments = new List<string>();
        for (var at = token; at.Parent is { } parent; )
        {
            if (parent is JProperty property)
            {
                segments.Add(property.Name);
                at = property.Parent!;
            }
            else
            {
                if (parent is JArray array)
                    segments.Add(array.IndexOf(at).ToString(CultureInfo.InvariantCulture));
                at = parent;
            }
        }

        segments.Reverse();
        return segments;
    }

    /// <summary>The pointer with the <c>#</c> in front; the file's name too when the token is not in the first file.</summary>
    public static string Of(JToken token)
    {
        var text = new StringBuilder(SpecFile.Of(token) is { IsMain: false } file ? file.Path : "").Append('#');
        foreach (var segment in Segments(token))
            text.Append('/').Append(Escape(segment));
        return text.ToString();
    }

    public static JToken? Find(JToken root, string pointer)
    {
        if (pointer.Length == 0)
            return root;
        if (pointer[0] != '/')
            return null;
        JToken? at = root;
        foreach (var raw in pointer[1..].Split('/'))
        {
            var segment = Unescape(raw);
            at = at switch
            {
                JObject o => o[segment],
                JArray a when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < a.Count => a[i],
                _ => null,
            };
            if (at is null)
                return null;
        }

        return at;
    }
}
