using System.Text.RegularExpressions;

namespace ClientGen.ContractDiff.CSharp.Assemblies;

/// <summary>Finds the errors in what a build printed.</summary>
internal static partial class BuildErrors
{
    private const int MostShown = 10;

    /// <summary>The errors, one a line, without the project that MSBuild adds to each; the end of the output where there are none.</summary>
    public static string Of(string output, IEnumerable<(string Path, string Name)> files)
    {
        foreach (var (path, name) in files)
            output = output.Replace(path, name, StringComparison.Ordinal);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var errors = lines.Where(line => Error().IsMatch(line)).Select(line => Project().Replace(line, "")).Distinct(StringComparer.Ordinal).ToList();
        // What the generator said is followed by MSBuild's word that it said something.
        if (errors.Exists(line => line.Contains("error CG", StringComparison.Ordinal)))
            errors.RemoveAll(line => !line.Contains("error CG", StringComparison.Ordinal));
        var shown = errors.Count > 0 ? errors : [.. lines.TakeLast(MostShown)];
        var more = shown.Count > MostShown ? $"\n  and {shown.Count - MostShown} more" : "";
        return string.Concat(shown.Take(MostShown).Select(line => "\n  " + line)) + more;
    }

    [GeneratedRegex(@"(^|: |\s)error( [A-Z]+\d+)?\s?:")]
    private static partial Regex Error();

    [GeneratedRegex(@" \[[^\[\]]*proj(::[^\[\]]*)?\]\z")]
    private static partial Regex Project();
}
