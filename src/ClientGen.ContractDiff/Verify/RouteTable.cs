using System.Text.RegularExpressions;
using ClientGen.ContractDiff.Api;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Verify;

/// <summary>Finds the operation a recorded request is for.</summary>
internal sealed class RouteTable
{
    private readonly List<(Regex Pattern, Endpoint Endpoint)> _routes = [];
    private readonly List<string> _bases = [""];
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public RouteTable(Spec spec)
    {
        foreach (var server in (spec.Root["servers"] as JArray ?? []).OfType<JObject>())
        {
            var url = Regex.Replace(server.Text("url") ?? "/", @"\{[^}]*\}", "x");
            if (Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal))
            {
                _hosts.Add(absolute.Host);
                url = absolute.AbsolutePath;
            }

            if (url.Trim('/').Length > 0)
                _bases.Add("/" + url.Trim('/'));
        }

        // Literal paths win over templates, as OpenAPI asks.
        foreach (var entry in PathEntry.Of(spec, "paths").OrderBy(e => PathTemplate.Names(e.Path).Count))
        {
            var pattern = new Regex(
                "^" + Regex.Replace(Regex.Escape(entry.Path), @"\\\{[^}]*}", "[^/]+") + "/?$",
                RegexOptions.CultureInvariant
            );
            foreach (var endpoint in Endpoints.Of(entry.Path, entry.Item).Values)
                _routes.Add((pattern, endpoint));
        }
    }

    public IEnumerable<Endpoint> All => _routes.Select(r => r.Endpoint);

    public bool IsOurs(Uri url) => _hosts.Contains(url.Host);

    public Endpoint? Find(string method, Uri url)
    {
        foreach (var start in _bases)
        {
            if (!url.AbsolutePath.StartsWith(start, StringComparison.Ordinal))
                continue;
            var path = Uri.UnescapeDataString(url.AbsolutePath[start.Length..]);
            foreach (var (pattern, endpoint) in _routes)
            {
                if (endpoint.Method.Equals(method, StringComparison.OrdinalIgnoreCase) && pattern.IsMatch(path))
                    return endpoint;
            }
        }

        return null;
    }
}
