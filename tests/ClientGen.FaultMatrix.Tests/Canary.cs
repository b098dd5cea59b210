namespace ClientGen.FaultMatrix.Tests;

/// <summary>Secrets that may be seen on the wire to whom they belong, and nowhere else.</summary>
internal static class Canary
{
    public const string Key = "canary-key-2f9c";

    /// <summary>In the query of addresses that the vendor gives.</summary>
    public const string Signature = "canary-signature-5d3e";

    /// <summary>An id that grants access.</summary>
    public const string Capability = "canary-id-77aa";

    public static IReadOnlyList<string> All { get; } = [Key, Signature, Capability];
}
