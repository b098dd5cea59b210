using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Verify;

/// <summary>Headers of a recorded response. Those that HTTP itself or the way to the server brings need no declaration.</summary>
internal static class HeaderCheck
{
    private static readonly HashSet<string> Ordinary = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept-Ranges",
        "Age",
        "Allow",
        "Alt-Svc",
        "Cache-Control",
        "Connection",
        "Content-Disposition",
        "Content-Encoding",
        "Content-Language",
        "Content-Length",
        "Content-Location",
        "Content-Range",
        "Content-Security-Policy",
        "Content-Type",
        "Date",
        "ETag",
        "Expires",
        "Keep-Alive",
        "Last-Modified",
        "Link",
        "Location",
        "Nel",
        "Permissions-Policy",
        "Pragma",
        "RateLimit",
        "RateLimit-Limit",
        "RateLimit-Policy",
        "RateLimit-Remaining",
        "RateLimit-Reset",
        "Referrer-Policy",
        "Report-To",
        "Retry-After",
        "Server",
        "Server-Timing",
        "Set-Cookie",
        "Strict-Transport-Security",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
        "Vary",
        "Via",
        "WWW-Authenticate",
        "X-Content-Type-Options",
        "X-Frame-Options",
        "X-Request-Id",
        "X-XSS-Protection",
    };

    public static void Check(Spec spec, HarMessage response, JObject declaration, MessagePlace at)
    {
        var declared =
            declaration
                .Object("headers")
                ?.Properties()
                .ToDictionary(h => h.Name, h => spec.Follow(h.Value), StringComparer.OrdinalIgnoreCase)
            ?? [];
        foreach (var (name, header) in declared)
        {
            if (header.Flag("required") && response.Header(name) is null)
                at.Add("missing-header", $"header {name}", $"the required header {name} was not sent");
        }

        foreach (var name in response.Headers.Select(h => h.Key).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (
                !declared.ContainsKey(name)
                && !Ordinary.Contains(name)
                && !name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
                && !name.StartsWith("CF-", StringComparison.OrdinalIgnoreCase)
            )
            {
                at.Add("undeclared-header", $"header {name.ToLowerInvariant()}", $"the header {name} is not declared");
            }
        }
    }
}
