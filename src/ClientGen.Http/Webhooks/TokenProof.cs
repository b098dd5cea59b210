using System.Text;

namespace ClientGen.Http;

/// <summary>The secret itself, bare or after a scheme.</summary>
internal sealed class TokenProof(string header, string? scheme) : WebhookProof
{
    internal override WebhookShown Check(WebhookHeaders headers, byte[] body, byte[][] secrets)
    {
        if (headers.Single(header, out var refusal) is not { } given)
            return new(refusal);
        if (scheme is not null)
            given = (given.StartsWith(scheme + " ", StringComparison.OrdinalIgnoreCase) ? given.Substring(scheme.Length) : given).Trim();
        var matches = false;
        // All are compared, so that the time does not tell which one matched.
        foreach (var secret in secrets)
            matches |= ConstantTime.Equals(given, Encoding.UTF8.GetString(secret));
        return new(matches ? null : $"The token in {header} is not the secret.");
    }
}
