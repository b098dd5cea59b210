using Spectre.Console;

namespace ClientGen.Cli.Output;

/// <summary>Colors and moving lines only where a person watches.</summary>
internal static class Terminal
{
    public static IAnsiConsole On(TextWriter output)
    {
        var watched = output == Console.Out && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = watched ? AnsiSupport.Detect : AnsiSupport.No,
                Interactive = watched ? InteractionSupport.Detect : InteractionSupport.No,
                Out = new AnsiConsoleOutput(output),
            }
        );
        // A log has no width of its own; lines broken in the middle are hard to search.
        if (!watched)
            console.Profile.Width = 160;
        return console;
    }
}
