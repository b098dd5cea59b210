using System.CommandLine;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen changelog SPEC</c></summary>
internal static class ChangelogCommand
{
    public static Command Create()
    {
        var spec = new Argument<string>("spec") { Description = "The document's path in a git repository." };
        var range = new Option<string?>("--range") { Description = "The revisions, such as v1..HEAD. Default: the whole history." };
        var json = new Option<bool>("--json") { Description = "Write the changes as JSON." };
        var output = new Option<string?>("--output") { Description = "The file for the changes. Default: standard output." };
        var command = new Command("changelog", "Tells the changes of a document from its git history, version by version.")
        {
            spec,
            range,
            json,
            output,
        };
        var overlay = new OverlayOptions(OverlayOptions.ForNames);
        overlay.AddTo(command);
        command.SetAction(arguments =>
            ChangelogRun.Run(
                new ChangelogOptions
                {
                    Spec = arguments.GetRequiredValue(spec),
                    Naming = overlay.Naming(arguments),
                    Range = arguments.GetValue(range),
                    Json = arguments.GetValue(json),
                    OutputFile = arguments.GetValue(output),
                },
                arguments.InvocationConfiguration.Output,
                arguments.InvocationConfiguration.Error
            )
        );
        return command;
    }
}
