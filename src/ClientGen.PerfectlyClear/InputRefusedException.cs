namespace ClientGen.PerfectlyClear;

/// <summary>The vendor would not take this file. It was found out before anything was sent.</summary>
public sealed class InputRefusedException : Exception
{
    /// <summary>Says that the vendor would not take a file.</summary>
    /// <param name="fileName">The file's name.</param>
    /// <param name="faults">What is wrong with it, one sentence each.</param>
    public InputRefusedException(string fileName, IReadOnlyList<string> faults)
        : base(
            $"'{fileName}' would be refused: {string.Join(" ", faults)} Nothing was sent. If the vendor's limits have changed, "
                + "set SkipChecks."
        )
    {
        FileName = fileName;
        Faults = faults;
    }

    /// <summary>The file's name.</summary>
    public string FileName { get; }

    /// <summary>What is wrong with it, one sentence each.</summary>
    public IReadOnlyList<string> Faults { get; }
}
