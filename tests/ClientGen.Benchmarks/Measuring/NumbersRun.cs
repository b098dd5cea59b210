using System.Globalization;
using System.Text;

namespace ClientGen.Benchmarks.Measuring;

/// <summary>Measures this repository's code beside its peers and writes the tables, into <c>docs/benchmarks.md</c> where asked.</summary>
/// <param name="output">Takes the tables.</param>
internal sealed class NumbersRun(TextWriter output)
{
    private const int Rounds = 21;
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(15);

    /// <param name="arguments"><c>--write</c> for the page, and names of works; all where none is named.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string[] arguments)
    {
        var write = arguments.Contains("--write");
        var names = arguments.Where(argument => argument != "--write").ToList();
        var works = Works.All.Where(work => names.Count == 0 || names.Contains(work.Name)).ToList();
        var large = names.Count == 0 || names.Contains(LargeRead.Name);
        if ((works.Count == 0 && !large) || (write && names.Count > 0))
        {
            var known = string.Join(", ", Works.All.Select(work => work.Name).Append(LargeRead.Name));
            await Console.Error.WriteLineAsync($"The works are {known}; --write goes with none of them, because the page holds all.");
            return 2;
        }
        var text = new StringBuilder(Measurement.Conditions());
        foreach (var (_, title, contenders) in works)
        {
            var table = Table(title, new Race(Rounds, Slice).Run(contenders()));
            await output.WriteLineAsync(table);
            text.Append('\n').Append(table);
        }
        if (large)
        {
            var table = LargeRead.Table();
            await output.WriteLineAsync(table);
            text.Append('\n').Append(table);
        }
        if (write)
            NumbersPage.Write(text.ToString());
        return 0;
    }

    private static string Table(string title, IReadOnlyList<Figure> figures)
    {
        var text = new StringBuilder(
            $"### {title}\n\n| | µs | bytes | time ÷ stock | time ÷ floor | bytes ÷ stock | bytes ÷ floor "
                + "|\n|---|---|---|---|---|---|---|\n"
        );
        foreach (var figure in figures)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {figure.Name} | {figure.Micros:F1} | {figure.Bytes:N0} | {figure.TimeRatios[0]:F2} | {figure.TimeRatios[1]:F2} | "
                    + $"{figure.Bytes / figures[0].Bytes:F2} | {figure.Bytes / figures[1].Bytes:F2} |\n"
            );
        }
        return text.ToString();
    }
}
