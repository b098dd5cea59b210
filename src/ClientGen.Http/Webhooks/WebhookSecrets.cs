using System.Text;

namespace ClientGen.Http;

/// <summary>The secrets that are valid at once, as bytes.</summary>
internal static class WebhookSecrets
{
    public static byte[][] Read(IReadOnlyCollection<string> secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        if (secrets.Count == 0)
            throw new ArgumentException("The secret is missing: anybody could have sent a call.", nameof(secrets));
        if (secrets.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("A secret is empty: anybody could have sent a call.", nameof(secrets));
        return [.. secrets.Select(Encoding.UTF8.GetBytes)];
    }
}
