namespace ClientGen.Claid;

/// <summary>How Claid's webhooks are received. One of <see cref="Secret"/> and <see cref="AllowUnsigned"/> must be set.</summary>
public sealed class ClaidWebhookEndpointOptions
{
    /// <summary>The secret shared with Claid; its account page takes one with the webhook's address. Default: none.</summary>
    public string? Secret { get; set; }

    /// <summary>
    /// Whether calls are taken without a signature, for an account without a secret. Anybody who knows the address can call then: read the
    /// job
    /// by its id before acting on what a call says. Default: <see langword="false"/>. It excludes <see cref="Secret"/>.
    /// </summary>
    public bool AllowUnsigned { get; set; }

    /// <summary>The longest body that is read, in bytes; a longer one is answered 413. A batch of thousands has megabytes. Default: 32 MiB.
    /// More than 0.</summary>
    public int MaxBodyBytes { get; set; } = 32 * 1024 * 1024;

    internal void Check()
    {
        if (AllowUnsigned && !string.IsNullOrEmpty(Secret))
            throw new ArgumentException(
                "Secret and AllowUnsigned exclude each other: with the secret every call is checked. Leave one of them out."
            );
        if (!AllowUnsigned && string.IsNullOrEmpty(Secret))
            throw new ArgumentException("The secret is missing. Set Secret, or say AllowUnsigned = true where the account has none.");
        if (MaxBodyBytes <= 0)
            throw new ArgumentException($"MaxBodyBytes is {MaxBodyBytes}; it must be more than 0.");
    }
}
