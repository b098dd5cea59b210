using System.Text.RegularExpressions;

namespace ClientGen.Generator.Naming;

/// <summary>The C# name of an operation that the overlay gives none, made by rule.</summary>
internal static partial class OperationName
{
    private static readonly char[] Separators = ['.', '_', '/', ':', '-'];

    /// <summary>
    /// The <c>operationId</c> without what a framework appended of path and method:
    /// <c>image_caption_v1_image_caption_post</c> is <c>ImageCaption</c>. Without an id, method and path without their version.
    /// </summary>
    public static string Of(string? id, string path, string method)
    {
        var name = Words(id is null ? "" : WithoutSuffix(id, path, method));
        return name.Length > 0 ? name : FromPath(path, method);
    }

    /// <summary>An id without the area before a separator in it; the whole id where it does not begin with that area, or is nothing
    /// else.</summary>
    public static string? WithoutArea(string? id, string area)
    {
        for (var at = id?.IndexOfAny(Separators) ?? -1; at >= 0; at = id!.IndexOfAny(Separators, at + 1))
        {
            if (CSharpName.Pascal(id![..at]) == area && id[(at + 1)..] is var rest && CSharpName.IsIdentifier(CSharpName.Pascal(rest)))
                return rest;
        }
        return id;
    }

    /// <summary>Method and path: no two operations share it.</summary>
    public static string FromPath(string path, string method) => Plain($"{method} {string.Join(' ', Segments(path))}");

    /// <summary>The segments of a path that name something: no version before them.</summary>
    public static IEnumerable<string> Segments(string path) => path.Split('/').Where(segment => !Version().IsMatch(segment));

    // FastAPI makes an id of function, path and method, with everything but letters, digits and underscores replaced.
    private static string WithoutSuffix(string id, string path, string method)
    {
        var suffix = NoWord().Replace(path, "_") + "_" + method;
        return id.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && id.Length > suffix.Length ? id[..^suffix.Length] : id;
    }

    // An underscore separates client and method where NSwag reads the name.
    private static string Words(string text)
    {
        var name = CSharpName.Pascal(text);
        return name.Length == 0 ? "" : Plain(text);
    }

    private static string Plain(string text)
    {
        var name = CSharpName.Pascal(text).Replace("_", "", StringComparison.Ordinal);
        // A path may begin with what no name does.
        if (name.Length == 0 && text.Trim().Length > 0)
            name = Signs.Spelled(text).Replace("_", "", StringComparison.Ordinal);
        return name == "Operations" || ReservedNames.Inherited.Contains(name) ? name + "Operation" : name;
    }

    [GeneratedRegex(@"\A(v[0-9]+(\.[0-9]+)*|api|)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Version();

    [GeneratedRegex(@"\W")]
    private static partial Regex NoWord();
}
