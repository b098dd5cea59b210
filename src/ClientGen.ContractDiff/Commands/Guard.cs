using ClientGen.JsonSchema;

namespace ClientGen.ContractDiff.Commands;

/// <summary>Turns faults of the input into messages and an exit code.</summary>
internal static class Guard
{
    public static int Run(TextWriter error, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception e) when (e is SpecException or SchemaException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"error: {e.Message}");
            return ExitCodes.BadInput;
        }
    }
}
