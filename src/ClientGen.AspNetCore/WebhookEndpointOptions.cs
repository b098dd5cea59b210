namespace ClientGen.AspNetCore;

/// <summary>How a vendor's webhooks are received. It can be bound from a section of the configuration.</summary>
public class WebhookEndpointOptions
{
    /// <summary>The secret that is shared with the vendor; while it is changed, the new and the old one. Claid: the secret of the webhook's
    /// page. Perfectly Clear: the API key. Autoenhance: the webhook's token. They are read once, when the endpoint is mapped.</summary>
    public IList<string> Secrets { get; } = [];

    /// <summary>The longest body that is read, in bytes; a longer one is answered 413. A batch of thousands has megabytes. Default: 32 MiB.
    /// More than 0.</summary>
    public int MaxBodyBytes { get; set; } = 32 * 1024 * 1024;

    internal virtual void Check()
    {
        if (Secrets.Count == 0 || Secrets.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("The secret is missing or empty: anybody could call. Set Secrets.");
        CheckLimit();
    }

    private protected void CheckLimit()
    {
        if (MaxBodyBytes <= 0)
            throw new ArgumentException($"MaxBodyBytes is {MaxBodyBytes}; it must be more than 0.");
    }
}
