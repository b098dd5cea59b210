using ClientGen.JsonSchema;

namespace ClientGen.Cli.Commands;

/// <summary>Turns faults of the input into messages and an exit code.</summary>
internal static class InputFaults
{
    /// <summary>Whether a document, or a schema in it, cannot be used; the message says where.</summary>
    public static bool Is(Exception fault) => fault is SpecException or SchemaException;

    public static int Run(TextWriter error, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception e) when (Is(e) || e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"error: {e.Message}");
            return ExitCode.Bad;
        }
    }
}
