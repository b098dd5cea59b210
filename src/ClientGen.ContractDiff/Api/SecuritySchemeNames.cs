using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>
/// Names of security schemes. A name is the document's own affair: what travels is the content, so a scheme that went and one of
/// the same content that came are one scheme, by its old name.
/// </summary>
internal sealed class SecuritySchemeNames
{
    private readonly Dictionary<string, string> _old = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _new = new(StringComparer.Ordinal);

    public SecuritySchemeNames(Spec before, Spec after)
    {
        var (earlier, later) = (Schemes(before), Schemes(after));
        foreach (var name in earlier.Keys)
            _old[name] = name;
        // Who kept its name is that scheme, whatever has become of it; only what went can be what came.
        var gone = earlier.Where(s => !later.ContainsKey(s.Key)).ToList();
        foreach (var (name, content) in later)
        {
            var same = earlier.ContainsKey(name) ? -1 : gone.FindIndex(s => s.Value == content);
            _new[name] = same < 0 ? name : gone[same].Key;
            if (same >= 0)
                gone.RemoveAt(same);
        }

        Respelled = FindRespelled(before, after);
        if (Respelled is var (from, to))
            _new[to] = _old[from];
    }

    /// <summary>
    /// A scheme that puts a bearer token into the header, and the one under another name and of another type that now does; null
    /// where there is none, or where several could be meant.
    /// </summary>
    public (string From, string To)? Respelled { get; }

    /// <summary>
    /// Whether a scheme puts a token into the header <c>Authorization</c> after the word <c>Bearer</c>: OAuth 2 and OpenID Connect do,
    /// too (RFC 6750).
    /// </summary>
    public static bool IsBearer(JObject scheme) =>
        scheme.Text("type") is "oauth2" or "openIdConnect"
        || (scheme.Text("type") == "http" && string.Equals(scheme.Text("scheme"), "bearer", StringComparison.OrdinalIgnoreCase));

    /// <summary>By what name a scheme of the old document is known.</summary>
    public string Old(string name) => _old.GetValueOrDefault(name, name);

    /// <summary>By what name a scheme of the new document is known.</summary>
    public string New(string name) => _new.GetValueOrDefault(name, name);

    /// <summary>Whether a scheme of the old document lives on in the new one under another name.</summary>
    public bool LivesOn(string name) => _new.ContainsValue(Old(name));

    /// <summary>Whether a scheme of the new document was there under another name.</summary>
    public bool WasThere(string name) => _old.ContainsValue(New(name));

    private (string From, string To)? FindRespelled(Spec before, Spec after)
    {
        var gone = _old.Keys.Where(n => !_new.ContainsKey(n) && !LivesOn(n) && IsBearerIn(before, n)).ToList();
        var come = _new.Keys.Where(n => !_old.ContainsKey(n) && !WasThere(n) && IsBearerIn(after, n)).ToList();
        return gone.Count == 1 && come.Count == 1 ? (gone[0], come[0]) : null;
    }

    private static bool IsBearerIn(Spec spec, string name) =>
        spec.Follow(spec.Root.Object("components").Object("securitySchemes")?[name]) is { } scheme && IsBearer(scheme);

    private static Dictionary<string, string> Schemes(Spec spec)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var scheme in spec.Root.Object("components").Object("securitySchemes")?.Properties() ?? [])
        {
            if (spec.Follow(scheme.Value) is { } value)
                found[scheme.Name] = Content(value);
        }

        return found;
    }

    private static string Content(JObject scheme)
    {
        var said = new JObject(scheme.Properties().Where(p => !Annotations.Is(p.Name) && p.Name != "bearerFormat"));
        // HTTP compares the names of headers and schemes without case.
        foreach (var keyword in (string[])["scheme", .. said.Text("in") == "header" ? (string[])["name"] : []])
        {
            if (said.Text(keyword) is { } text)
                said[keyword] = text.ToLowerInvariant();
        }

        return CanonicalJson.Canonical(said);
    }
}
