using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>JSON pointers (RFC 6901) into a document, in their URI fragment form <c>#/a/b</c>.</summary>
internal static class JsonPointer
{
    /// <summary>The pointer of a token from the root of the tree it is in.</summary>
    public static string Of(JToken token)
    {
        var segments = new Stack<string>();
        for (var at = token; at.Parent is { } parent; at = parent)
        {
            if (at is JProperty property)
                segments.Push(Escape(property.Name));
            else if (parent is JArray array)
                segments.Push(array.IndexOf(at).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        return "#" + string.Concat(segments.Select(segment => "/" + segment));
    }

    /// <summary>The token at a pointer, or null.</summary>
    public static JToken? Resolve(JToken root, string pointer)
    {
        if (!pointer.StartsWith('#'))
            return null;
        JToken? at = root;
        foreach (var segment in pointer.Split('/').Skip(1).Select(Unescape))
        {
            at = at switch
            {
                JObject value => value[segment],
                JArray array when int.TryParse(segment, out var index) && index >= 0 && index < array.Count => array[index],
                _ => null,
            };
        }
        return at;
    }

    public static string Escape(string segment) =>
        segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Unescape(string segment) =>
        Uri.UnescapeDataString(segment).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
