using ClientGen.ContractDiff.Changelog;

namespace ClientGen.ContractDiff.Commands;

/// <summary><c>clientgen changelog SPEC</c>.</summary>
public static class ChangelogCommand
{
    /// <summary>Writes what each commit changed in a document.</summary>
    /// <param name="options">What was asked.</param>
    /// <param name="output">Where the changelog goes, unless a file was named.</param>
    /// <param name="error">Where faults of the input go.</param>
    /// <returns><see cref="ExitCodes.Fine"/> or <see cref="ExitCodes.BadInput"/>.</returns>
    public static int Run(ChangelogOptions options, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        return Guard.Run(
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
                return ExitCodes.Fine;
            }
        );
    }
}
