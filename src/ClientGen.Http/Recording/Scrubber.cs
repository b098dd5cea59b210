using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Http;

/// <summary>Takes secrets out of what is recorded.</summary>
internal sealed class Scrubber(RecordingOptions options)
{
    public const string Removed = "[removed]";
    // Where a document wants an address, a recording without it still fits.
    public const string RemovedAddress = "https://removed.invalid/";
    private static readonly char[] JsonStart = ['{', '['];
    private static readonly Regex Secretive = new(
        "authorization|cookie|key|token|secret|signature|credential", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly Regex[] _places = [.. options.Places.Select(Template)];

    public string Header(string name, string value) =>
        Secretive.IsMatch(name) || options.Headers.Contains(name) ? Removed : Text(value);

    /// <summary>The values at the places of an address that hold what is left out.</summary>
    public IEnumerable<string> Places(Uri address) => PlacesOf(address).Select(place => Uri.UnescapeDataString(place.Value));

    /// <summary>An address: of a call to the vendor, whose query keeps no address with a query of its own. Of any other only the host stays: some files need no more than their path.</summary>
    public string Url(Uri address)
    {
        if (options.Vendor is { } vendor && Uri.Compare(address, vendor, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) != 0)
            return $"{address.GetLeftPart(UriPartial.Authority)}/{Removed}";
        var path = address.AbsolutePath;
        // From the end, so that what is before a place stays where it was.
        foreach (var place in PlacesOf(address).OrderByDescending(place => place.Index))
            path = path.Remove(place.Index, place.Length).Insert(place.Index, Removed);
        path = Known(address.GetLeftPart(UriPartial.Authority) + path);
        if (address.Query.Length == 0)
            return path;
        if (options.Vendor is null)
            return $"{path}?{Removed}";
        var pairs = address.Query.Substring(1).Split('&').Select(pair => pair.Split(['='], 2))
            .Select(pair => pair.Length == 1 ? pair[0] : $"{pair[0]}={Uri.EscapeDataString(Text(Uri.UnescapeDataString(pair[1])))}");
        return $"{path}?{Known(string.Join("&", pairs))}";
    }

    /// <summary>Text with the queries of addresses and the known secrets taken out.</summary>
    public string Text(string text)
    {
        var clean = Redaction.Clean(text, null);
        return Known(clean);
    }

    /// <summary>A body; JSON stays JSON. What says it is JSON and is not may hold, out of reach, what the paths name: it is left out.</summary>
    /// <param name="text">The body.</param>
    /// <param name="found">Is given the values that were left out, which may stand elsewhere too.</param>
    public string Body(string text, FoundSecrets found)
    {
        if (Parse(text) is not { } json)
            return options.JsonPaths.Count > 0 && text.TrimStart().IndexOfAny(JsonStart) == 0 ? Removed : Text(text);
        foreach (var path in options.JsonPaths)
        {
            foreach (var value in json.SelectTokens(path).SelectMany(Values).ToList())
            {
                found.Add(value, options.Vendor);
                value.Replace(value.Value is string address && IsAddress(address) ? RemovedAddress : Removed);
            }
        }
        foreach (var value in Values(json).Where(value => value.Type == JTokenType.String))
            value.Value = Text((string)value.Value!);
        return Known(json.ToString(Formatting.None));
    }

    private static bool IsAddress(string text) => text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private string Known(string text) => options.Secrets
        .Where(secret => secret.Length > 0)
        .SelectMany(secret => new[] { secret, Uri.EscapeDataString(secret) })
        .Aggregate(text, static (current, secret) => current.Replace(secret, Removed));

    // Nothing is hidden where there is nothing; the rest of a container keeps its shape.
    private static List<JValue> Values(JToken json) => (json is JContainer container ? container.DescendantsAndSelf() : [json])
        .OfType<JValue>().Where(value => value.Type is not (JTokenType.Null or JTokenType.Comment)).ToList();

    private IEnumerable<Group> PlacesOf(Uri address) => _places.Select(place => place.Match(address.AbsolutePath)).Where(match => match.Success)
        .SelectMany(match => match.Groups.Cast<Group>().Skip(1)).GroupBy(place => place.Index).Select(same => same.First());

    private static Regex Template(string path) => new(
        string.Concat(Regex.Split(path, @"(\{[^}]*\})").Select(part => part.Length > 0 && part[0] == '{' ? "([^/]+)" : Regex.Escape(part))) + "(?:/|$)",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static JToken? Parse(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
            var json = JToken.ReadFrom(reader);
            return reader.Read() ? null : new JArray(json)[0];
        }
        catch (JsonException)
        {
            // Not JSON: it is treated as text.
            return null;
        }
    }
}
