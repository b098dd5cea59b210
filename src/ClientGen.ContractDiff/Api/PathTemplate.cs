using System.Text.RegularExpressions;

namespace ClientGen.ContractDiff.Api;

/// <summary>Path templates: which parameters they name, and what is left when the names do not count.</summary>
internal static partial class PathTemplate
{
    public static string NormalizedSchema(string path) => Parameter().Replace(path, "{}");

    public static IReadOnlyList<string> Names(string path) => [.. Parameter().Matches(path).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Parameter();
}
