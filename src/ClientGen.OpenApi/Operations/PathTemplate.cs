using System.Text.RegularExpressions;

namespace ClientGen.OpenApi.Operations;

/// <summary>Path templates: which parameters they name, and what is left when the names do not count.</summary>
internal static partial class PathTemplate
{
    public static string WithoutNames(string path) => Parameter().Replace(path, "{}");

    public static IReadOnlyList<string> Names(string path) => [.. Parameter().Matches(path).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Parameter();
}
