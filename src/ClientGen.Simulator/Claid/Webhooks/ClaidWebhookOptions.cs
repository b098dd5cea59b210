namespace ClientGen.Simulator;

/// <summary>Where and how finished jobs are announced.</summary>
public sealed class ClaidWebhookOptions
{
    /// <summary>The receiver's address.</summary>
    public required Uri Url { get; init; }

    /// <summary>The secret shared with the receiver.</summary>
    public required string Secret { get; init; }

    /// <summary>How the signature is written. Default <see cref="ClaidSignatureEncoding.Hex"/>. The vendor does not publish it.</summary>
    public ClaidSignatureEncoding Encoding { get; init; }

    /// <summary>Whether the job stands under <c>data</c>, as it does in the result endpoint's response. Default false.</summary>
    public bool WrapInData { get; init; }
}

/// <summary>How <c>X-Claid-Hmac-SHA256</c> is written.</summary>
public enum ClaidSignatureEncoding
{
    /// <summary>Lower-case hexadecimal.</summary>
    Hex,

    /// <summary>Lower-case hexadecimal after <c>sha256=</c>.</summary>
    PrefixedHex,

    /// <summary>Base64.</summary>
    Base64,

    /// <summary>Base64 after <c>sha256=</c>.</summary>
    PrefixedBase64,
}
