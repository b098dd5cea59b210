using Spectre.Console;

namespace ClientGen.Cli.Output;

/// <summary>Colors and moving lines only where a person watches.</summary>
internal static class Terminal
{
    /// <summary>Whether what is written there goes to a terminal.</summary>
    public static bool IsWatched(TextWriter output) => output == Console.Out && !Console.IsOutputRedirected;

    /// <summary>The columns of the terminal that is written to; null where none is.</summary>
    public static int? Width(TextWriter output) => IsWatched(output) ? On(output).Profile.Width : null;

    public static IAnsiConsole On(TextWriter output)
    {
        var watched = IsWatched(output);
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
