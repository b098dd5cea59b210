namespace ClientGen.Http;

/// <summary>The headers of a call, names in any case.</summary>
internal sealed class WebhookHeaders(IEnumerable<KeyValuePair<string, string>> headers)
{
    private readonly KeyValuePair<string, string>[] _all = [.. headers];

    /// <summary>A header's value, or null with the reason. One that came twice is nobody's: a proxy that joins headers must not choose
    /// which one counts.</summary>
    public string? Single(string name, out string? refusal)
    {
        var values = _all.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        refusal =
            values.Count > 1 ? $"The header {name} came more than once."
            : values.Count == 0 || string.IsNullOrEmpty(values[0].Value) ? $"The header {name} is missing."
            : null;
        return refusal is null ? values[0].Value : null;
    }
}
