using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>A server that a document names for an operation.</summary>
/// <param name="Url">The URL as it is written, variables included.</param>
/// <param name="At">Where it stands.</param>
internal sealed partial record StatedServer(string Url, JObject At)
{
    private const int MostAddresses = 64;

    private IReadOnlyList<string> Addresses => field ??= Expand();

    /// <summary>Whether it is a host alone, so that paths start at its root.</summary>
    public bool HasNoPath => Addresses.Any(a => Split(a, "").Path.Length == 0);

    /// <summary>The servers of an operation: its own, those of its path, or those of the document.</summary>
    /// <param name="spec">The document.</param>
    /// <param name="endpoint">The operation.</param>
    /// <param name="local">Whether only its own and its path's count, as where the server is the client.</param>
    public static List<StatedServer> Of(Spec spec, Endpoint endpoint, bool local = false) =>
        Of(endpoint.Operation["servers"] ?? endpoint.Item["servers"] ?? (local ? null : spec.Root["servers"]));

    /// <summary>The servers of a path, without those that an operation names for itself.</summary>
    public static List<StatedServer> Of(Spec spec, PathEntry entry) => Of(entry.Item["servers"] ?? spec.Root["servers"]);

    /// <summary>The servers of the document.</summary>
    public static List<StatedServer> Of(Spec spec) => Of(spec.Root["servers"]);

    /// <summary>Whether a path on this server and a path on another one are the same address.</summary>
    public bool Leads(string path, StatedServer other, string otherPath) =>
        Addresses.Any(a => other.Addresses.Any(b => AreSame(Split(a, path), Split(b, otherPath))));

    /// <summary>Whether a path on this server is that address.</summary>
    public bool Leads(string path, string address) => Addresses.Any(a => AreSame(Split(a, path), Split(address, "")));

    private static List<StatedServer> Of(JToken? servers) =>
        [
            .. (servers as JArray ?? [])
                .OfType<JObject>()
                .Select(s => new StatedServer(s.Text("url") ?? "/", s))
                .DistinctBy(s => s.Url, StringComparer.Ordinal),
        ];

    // An address without a host is relative to wherever the document lies, which may be the other's host.
    private static bool AreSame((string Host, string Path) a, (string Host, string Path) b) =>
        a.Path == b.Path && (a.Host.Length == 0 || b.Host.Length == 0 || a.Host == b.Host);

    private static (string Host, string Path) Split(string address, string path)
    {
        var host = Host().Match(address).Value;
        var full = PathTemplate.WithoutNames(address[host.Length..].TrimEnd('/') + path);
        // Without its default port a host is the same host.
        host = host.ToLowerInvariant();
        if (host.StartsWith("https:", StringComparison.Ordinal) && host.EndsWith(":443", StringComparison.Ordinal))
            host = host[..^4];
        return (host, full);
    }

    // A variable has its default and the values listed for it.
    private List<string> Expand()
    {
        var found = new List<string> { Url };
        foreach (var variable in At.Object("variables")?.Properties() ?? [])
        {
            var name = "{" + variable.Name + "}";
            if (variable.Value is not JObject value || !Url.Contains(name, StringComparison.Ordinal))
                continue;
            var values = (value["enum"] as JArray ?? []).Texts().Append(value.Text("default") ?? name).Distinct(StringComparer.Ordinal);
            found = [.. found.SelectMany(f => values.Select(v => f.Replace(name, v, StringComparison.Ordinal))).Take(MostAddresses)];
        }

        return found;
    }

    [GeneratedRegex("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/]*")]
    private static partial Regex Host();
}
