using System.CommandLine;
using ClientGen.Cli.Output;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen spec VENDOR</c>: the document that a client was generated from.</summary>
internal static class SpecCommand
{
    public static Command Create()
    {
        var of = new Argument<string>("of") { Description = "A vendor of this tool's clients, package:ID@VERSION, or a .nupkg file." };
        var part = new Option<string>("--part") { Description = "document, overlay or provenance.", DefaultValueFactory = _ => "document" };
        part.AcceptOnlyFromAmong("document", "overlay", "provenance");
        var output = new Option<string?>("--output") { Description = "The file to write to. Default: standard output." };
        var command = new Command("spec", "Writes the document that a client was generated from, its overlay, or where it is from.")
        {
            of,
            part,
            output,
        };
        command.SetAction(arguments =>
            InputFaults.Run(
                arguments.InvocationConfiguration.Error,
                () =>
                {
                    var file = arguments.GetValue(part) switch
                    {
                        "overlay" => "overlay.json",
                        "provenance" => "provenance.json",
                        _ => "openapi.json",
                    };
                    var text = Text(arguments.GetRequiredValue(of), file);
                    OutputFile.Write(arguments.GetValue(output), arguments.InvocationConfiguration.Output, to => to.Write(text));
                    return ExitCode.Success;
                }
            )
        );
        return command;
    }

    private static string Text(string of, string file)
    {
        if (of.Contains(':', StringComparison.Ordinal) || of.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase))
        {
            var spec = SpecLoader.Load(of);
            return file == "openapi.json" ? spec.Json
                : spec.ReadBeside(file) is { } beside ? beside.Text
                : throw new SpecException(of, $"the package carries no {file}");
        }
        var assembly = typeof(SpecCommand).Assembly;
        if (assembly.GetManifestResourceStream($"specs/{of}/{file}") is not { } resource)
        {
            var known = assembly.GetManifestResourceNames().Where(n => n.StartsWith("specs/", StringComparison.Ordinal));
            var vendors = known.Select(n => n.Split('/')[1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            throw new SpecException(of, $"there is no such vendor here; there are {string.Join(", ", vendors)}");
        }
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
