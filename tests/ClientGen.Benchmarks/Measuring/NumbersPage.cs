using System.Runtime.CompilerServices;

namespace ClientGen.Benchmarks.Measuring;

/// <summary>The part of <c>docs/benchmarks.md</c> that the command writes.</summary>
internal static class NumbersPage
{
    private const string Start = "<!-- numbers: written by the command above -->\n";
    private const string End = "<!-- end of numbers -->";

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    /// <exception cref="InvalidOperationException">The page lacks the marks around the part.</exception>
    public static void Write(string tables)
    {
        var file = Path.Combine(Root, "docs", "benchmarks.md");
        var page = File.ReadAllText(file);
        var start = page.IndexOf(Start, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        if (start < 0 || end < start)
        {
            throw new InvalidOperationException(
                $"docs/benchmarks.md has no part between '{Start.Trim()}' and '{End}'. Put the marks back."
            );
        }
        File.WriteAllText(file, $"{page[..(start + Start.Length)]}\n{tables}\n{page[end..]}");
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
