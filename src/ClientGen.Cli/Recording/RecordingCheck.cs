using ClientGen.ContractDiff.Commands;
using ClientGen.ContractDiff.CSharp.Naming;

namespace ClientGen.Cli.Recording;

/// <summary>Holds what was recorded against the vendor's document, and gives the command that does it again.</summary>
internal sealed class RecordingCheck(string document, TextWriter output, TextWriter error)
{
    /// <returns>The exit code of the verification; success where there is nothing to verify, or no document.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> files)
    {
        if (files.Count == 0)
            return ExitCode.Success;
        var command = $"clientgen verify {document} {string.Join(' ', files.Select(Quoted))}";
        if (!File.Exists(document))
        {
            await output.WriteLineAsync($"{document} is not here, so nothing was verified. In a checkout of the repository: {command}");
            return ExitCode.Success;
        }
        await output.WriteLineAsync();
        var options = new VerifyOptions { Spec = document, Traffic = files, Correct = (spec, warn) => OverlaidSpec.Of(spec, OverlayChoice.Beside, warn) };
        var code = VerifyCommand.Run(options, output, error);
        await output.WriteLineAsync();
        await output.WriteLineAsync($"{(code == ExitCodes.Fine ? "The recordings fit the document." : "The recordings differ from the document.")} To see this again: {command}");
        return code;
    }

    private static string Quoted(string file) => file.Contains(' ', StringComparison.Ordinal) ? $"\"{file}\"" : file;
}
