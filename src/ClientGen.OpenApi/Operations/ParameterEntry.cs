using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Operations;

/// <summary>A parameter of an operation, its own or its path's.</summary>
internal sealed record ParameterEntry(string Name, string In, JObject Value)
{
    private static readonly HashSet<string> IgnoredHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept",
        "Content-Type",
        "Authorization",
    };

    public bool Required => Value.Flag("required") || In == "path";

    /// <summary>OpenAPI says such header parameters are ignored.</summary>
    public bool Ignored => In == "header" && IgnoredHeaders.Contains(Name);

    public JToken? Schema => Value["schema"];

    public string Style => Value.Text("style") ?? (In is "query" or "cookie" ? "form" : "simple");

    public bool Explode => Value["explode"] is JValue { Value: bool explicitly } ? explicitly : Style is "form" or "cookie";

    public string Key => In + " " + (In == "header" ? Name.ToLowerInvariant() : Name);

    /// <summary>The parameters that hold for an operation, those of the path first.</summary>
    public static List<ParameterEntry> Of(Spec spec, Endpoint endpoint)
    {
        var found = new Dictionary<string, ParameterEntry>(StringComparer.Ordinal);
        foreach (var owner in (ReadOnlySpan<JObject>)[endpoint.Item, endpoint.Operation])
        {
            foreach (var token in owner["parameters"] as JArray ?? [])
            {
                if (spec.Follow(token) is not { } value || value.Text("name") is not { } name || value.Text("in") is not { } place)
                    continue;
                var entry = new ParameterEntry(name, place, value);
                // An operation's own parameter takes its place among the operation's.
                found.Remove(entry.Key);
                found.Add(entry.Key, entry);
            }
        }

        return [.. found.Values];
    }
}
