namespace ClientGen.ContractDiff.Commands;

/// <summary>Exit codes of the commands.</summary>
public static class ExitCodes
{
    /// <summary>Nothing that fails the command.</summary>
    public const int Fine = 0;

    /// <summary>Something was found that fails the command.</summary>
    public const int Found = 1;

    /// <summary>The input cannot be used; the message says where.</summary>
    public const int BadInput = 2;
}
