using ClientGen.Batch;

namespace ClientGen.Cli.Batches;

/// <summary>States in the words of output.</summary>
internal static class RunWords
{
    public static string Of(ItemState state) => state.ToString().ToLowerInvariant();
}
