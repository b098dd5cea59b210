namespace ClientGen.Cli;

/// <summary>What the program tells a script.</summary>
internal static class ExitCode
{
    /// <summary>It was done, and nothing was found that ends otherwise.</summary>
    public const int Success = 0;

    /// <summary>Something was found that fails the command, or it was done in part; what failed was told.</summary>
    public const int Failed = 1;

    /// <summary>The input, the arguments or the machine is not as it must be; the message says how to mend it.</summary>
    public const int Bad = 2;
}
