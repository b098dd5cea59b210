using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi;

/// <summary>JSON Pointer (RFC 6901): the one way in which places in documents are written and found.</summary>
internal static class JsonPointer
{
    public static string Escape(string segment) =>
        segment.AsSpan().IndexOfAny('~', '/') < 0
            ? segment
            : segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    /// <summary>The pointer inside a URI fragment, which may be percent-encoded.</summary>
    public static string FromFragment(string fragment) => Uri.UnescapeDataString(fragment);

    public static string Append(string pointer, string segment) => pointer + "/" + Escape(segment);

    public static string Append(string pointer, int index) => pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The segments of a pointer, unescaped.</summary>
    public static IEnumerable<string> Split(string pointer) => pointer.Split('/').Skip(1).Select(Unescape);

    /// <summary>The names on the way from the root to a token.</summary>
    public static IReadOnlyList<string> Segments(JToken token)
    {
        var segments = new List<string>(16);
        for (var at = token; at.Parent is { } parent; at = parent)
        {
            if (at is JProperty property)
                segments.Add(property.Name);
            else if (parent is JArray array)
                segments.Add(ItemIndex.Of(array, at).ToString(CultureInfo.InvariantCulture));
        }

        segments.Reverse();
        return segments;
    }

    /// <summary>The pointer of a token from the root of its tree, with the <c>#</c> in front.</summary>
    public static string Of(JToken token)
    {
        var text = new StringBuilder("#");
        foreach (var segment in Segments(token))
            text.Append('/').Append(Escape(segment));
        return text.ToString();
    }

    /// <summary>The pointer that some names make, with the <c>#</c> in front.</summary>
    public static string Of(IEnumerable<string> segments) => "#" + string.Concat(segments.Select(segment => "/" + Escape(segment)));

    /// <summary>The token at a pointer, or null.</summary>
    /// <param name="root">Where the pointer starts.</param>
    /// <param name="pointer">Empty for the root, otherwise it begins with a slash.</param>
    public static JToken? Find(JToken root, string pointer)
    {
        if (pointer.Length == 0)
            return root;
        if (pointer[0] != '/')
            return null;
        JToken? at = root;
        foreach (var segment in Split(pointer))
        {
            at = at switch
            {
                JObject members => members[segment],
                JArray items when IndexOf(segment) is { } index && index < items.Count => items[index],
                _ => null,
            };
            if (at is null)
                return null;
        }

        return at;
    }

    /// <summary>The token that a reference within one document names, or null: <c>#/a/b</c>, percent-encoded where need be; a name with
    /// a percent sign may stand as it is.</summary>
    public static JToken? FindFragment(JToken root, string reference) =>
        reference.StartsWith('#') ? Find(root, FromFragment(reference[1..])) ?? Find(root, reference[1..]) : null;

    // Digits alone: a sign, a space or a leading zero is the name of a member, not the index of an item.
    private static int? IndexOf(string segment) =>
        (segment.Length == 1 || !segment.StartsWith('0'))
        && int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;
}
