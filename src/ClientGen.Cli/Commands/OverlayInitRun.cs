using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Overlay;
using ClientGen.OpenApi.Sources;
using Newtonsoft.Json.Linq;
using File = System.IO.File;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen overlay init</c>.</summary>
internal static class OverlayInitRun
{
    /// <summary>Writes the overlay that a document begins with.</summary>
    /// <param name="document">The document.</param>
    /// <param name="file">The overlay; null for one beside the document.</param>
    /// <param name="isForced">Whether a file that is there is written over.</param>
    /// <param name="output">Says what was written.</param>
    /// <param name="error">Says what is wrong.</param>
    public static int Run(string document, string? file, bool isForced, TextWriter output, TextWriter error)
    {
        FolderSource.CheckNamed(document);
        var target = file ?? Path.ChangeExtension(document, ".overlay.json");
        Output.OutputFile.RefuseNoFile(target);
        if (File.Exists(target) && !isForced)
            throw new SpecException(target, "this file is there already; --force writes over it, --output names another");
        var diagnostics = new DiagnosticBag();
        var text = OverlayStart.Write((File.ReadAllText(document), document), diagnostics);
        foreach (var wrong in diagnostics.Items)
            error.WriteLine(wrong);
        if (text is null)
            return ExitCode.Bad;
        Output.OutputFile.Write(target, output, writer => writer.Write(text));
        var actions = (JArray)JObject.Parse(text)["actions"]!;
        output.WriteLine($"{target}: {actions.Count} actions. Read each \"description\": it says what to decide.");
        return ExitCode.Success;
    }
}
