using System.CommandLine;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen overlay init DOCUMENT</c></summary>
internal static class OverlayCommand
{
    public static Command Create()
    {
        var document = new Argument<string>("document") { Description = "The OpenAPI document, JSON or YAML." };
        var output = new Option<string?>("--output") { Description = "The file. Default: DOCUMENT.overlay.json beside the document." };
        var force = new Option<bool>("--force") { Description = "Writes over a file that is there." };
        var init = new Command("init", "Writes an overlay with every fact that a client needs, and what there is to decide about each.")
        {
            document,
            output,
            force,
        };
        init.SetAction(arguments =>
            OverlayInitRun.Run(
                arguments.GetRequiredValue(document),
                arguments.GetValue(output),
                arguments.GetValue(force),
                arguments.InvocationConfiguration.Output,
                arguments.InvocationConfiguration.Error
            )
        );
        return new Command("overlay", "Works on the overlay of a document.") { init };
    }
}
