namespace ClientGen.AspNetCore;

/// <summary>How Claid's webhooks are received. One of <see cref="WebhookEndpointOptions.Secrets"/> and <see cref="AllowUnsigned"/> must be
/// set.</summary>
public sealed class ClaidWebhookEndpointOptions : WebhookEndpointOptions
{
    /// <summary>
    /// Whether calls are taken without a signature, for an account without a secret. Anybody who knows the address can call then: read the
    /// job by its id before acting on what a call says. Default: <see langword="false"/>. It excludes
    /// <see cref="WebhookEndpointOptions.Secrets"/>.
    /// </summary>
    public bool AllowUnsigned { get; set; }

    internal override void Check()
    {
        if (AllowUnsigned && Secrets.Count > 0)
        {
            throw new ArgumentException(
                "Secrets and AllowUnsigned exclude each other: with a secret every call is checked. Leave one of them out."
            );
        }
        if (AllowUnsigned)
            CheckLimit();
        else if (Secrets.Count == 0)
            throw new ArgumentException("The secret is missing. Set Secrets, or say AllowUnsigned = true where the account has none.");
        else
            base.Check();
    }
}
