using ClientGen.Cli.Output;
using ClientGen.ContractDiff.Changelog;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen changelog SPEC</c>.</summary>
internal static class ChangelogRun
{
    /// <summary>Writes what each commit changed in a document.</summary>
    /// <param name="options">What was asked.</param>
    /// <param name="output">Where the changelog goes, unless a file was named.</param>
    /// <param name="error">Where faults of the input go.</param>
    /// <returns><see cref="ExitCode.Success"/> or <see cref="ExitCode.Bad"/>.</returns>
    public static int Run(ChangelogOptions options, TextWriter output, TextWriter error) =>
        InputFaults.Run(
            error,
            () =>
            {
                var entries = SpecHistory.Read(options.Spec, options.Range, options.WorkingFolder, options.Naming);
                OutputFile.Write(
                    options.OutputFile,
                    output,
                    to =>
                    {
                        if (options.Json)
                            ChangelogWriter.Json(options.Spec, entries, to);
                        else
                            ChangelogWriter.Markdown(options.Spec, entries, to);
                    }
                );
                // The same holds of most versions: said of the newest.
                foreach (var problem in entries.SelectMany(e => e.Problems).DistinctBy(p => (p.Message, p.Pointer)))
                    error.WriteLine($"warning: {problem}");
                return ExitCode.Success;
            }
        );
}
