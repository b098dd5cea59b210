using ClientGen.Cli.Commands;
using ClientGen.ContractDiff.CSharp.Naming;

namespace ClientGen.Cli.Recording;

/// <summary>Holds what was recorded against the vendor's document, and gives the command that does it again.</summary>
/// <param name="document">The document.</param>
/// <param name="accepted">The file of differences that were looked at and left; of no matter where there is none.</param>
/// <param name="output">Where what was found is told.</param>
/// <param name="error">Where faults are told.</param>
internal sealed class RecordingCheck(string document, string accepted, TextWriter output, TextWriter error)
{
    /// <returns>The exit code of the verification; success where there is nothing to verify, or no document.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> files)
    {
        if (files.Count == 0)
            return ExitCode.Success;
        var known = File.Exists(accepted) ? accepted : null;
        var command =
            $"clientgen verify {Quoted(document)} "
            + $"{string.Join(' ', files.Select(Quoted))}{(known is null ? "" : $" --accepted {Quoted(known)}")}";
        if (!File.Exists(document))
        {
            await output.WriteLineAsync($"{document} is not here, so nothing was verified. In a checkout of the repository: {command}");
            return ExitCode.Success;
        }
        await output.WriteLineAsync();
        // A few calls show a few of the known differences.
        var options = new VerifyOptions
        {
            Spec = document,
            Traffic = files,
            AcceptedFile = known,
            TellUnused = false,
            Correct = (spec, warn) => OverlaidSpec.Of(spec, OverlayChoice.Beside, warn),
        };
        var code = VerifyRun.Run(options, output, error);
        await output.WriteLineAsync();
        await output.WriteLineAsync(
            $"{(code == ExitCode.Success ? "The recordings fit the document." : "The recordings differ from the document.")} To "
                + $"see this again: {command}"
        );
        return code;
    }

    private static string Quoted(string file) => file.Contains(' ', StringComparison.Ordinal) ? $"\"{file}\"" : file;
}
