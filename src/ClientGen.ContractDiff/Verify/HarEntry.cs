using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Verify;

/// <summary>One recorded exchange.</summary>
internal sealed record HarEntry(string File, int Index, string Method, Uri Url, HarMessage Request, HarMessage Response, int Status)
{
    /// <summary>The day of the exchange, as the recording states it; null where it does not.</summary>
    public DateOnly? Day { get; init; }

    public string Where => $"{File} entry {Index + 1}";
}

/// <summary>One side of an exchange. The body is null where none was recorded or it is no JSON.</summary>
internal sealed record HarMessage(IReadOnlyList<KeyValuePair<string, string>> Headers, string? MediaType, JToken? Body, bool BrokenJson)
{
    public string? Header(string name) =>
        Headers.Where(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).FirstOrDefault();
}
