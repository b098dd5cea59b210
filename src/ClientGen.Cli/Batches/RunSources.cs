using ClientGen.Batch;

namespace ClientGen.Cli.Batches;

/// <summary>The photos that a user names.</summary>
internal static class RunSources
{
    public const string LedgerName = FolderRun.LedgerName;

    /// <exception cref="FormatException">A line of a list is no address.</exception>
    /// <exception cref="IOException">There is no such folder or file.</exception>
    public static IReadOnlyList<string> Find(string source, IReadOnlyCollection<string> patterns, string results)
    {
        if (SourceAddress.Is(source))
            return [source];
        if (source == "-")
            return AddressSource.Read(Console.In, "the standard input");
        if (!File.Exists(source))
            return FolderSource.Find(source, patterns, results);
        using var list = File.OpenText(source);
        return AddressSource.Read(list, source);
    }
}
