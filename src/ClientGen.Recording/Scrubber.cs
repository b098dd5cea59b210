using System.Diagnostics.CodeAnalysis;
using ClientGen.Http;
using ClientGen.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Recording;

/// <summary>Takes secrets out of what is recorded.</summary>
internal sealed class Scrubber(RecordingOptions options)
{
    public const string Removed = "[removed]";

    // Where a document wants an address, a recording without it still fits.
    public const string RemovedAddress = "https://removed.invalid/";
    private static readonly char[] JsonStart = ['{', '['];

    private readonly SecretMembers _members = new(options.JsonPaths);
    private readonly SecretPlaces[] _places = [.. options.Places.Select(path => new SecretPlaces(path))];

    public string Header(string name, string value) =>
        SecretNames.HoldsInHeader(name) || options.Headers.Contains(name) ? Removed : Text(value);

    /// <summary>The values at the places of an address that hold what is left out.</summary>
    public IEnumerable<string> Places(Uri address)
    {
        var parts = Parts(address);
        return PlacesOf(parts).Select(place => Uri.UnescapeDataString(parts[place])).ToList();
    }

    /// <summary>An address: of a call to the vendor, whose query keeps no address with a query of its own. Of any other only the host
    /// stays: some files need no more than their path.</summary>
    public string Url(Uri address)
    {
        // Without the user, which the authority would hold.
        var origin = address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        if (
            options.Vendor is { } vendor
            && Uri.Compare(address, vendor, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) != 0
        )
        {
            return $"{origin}/{Removed}";
        }
        var parts = Parts(address);
        foreach (var place in PlacesOf(parts))
            parts[place] = Removed;
        var path = Known(origin + string.Join("/", parts));
        if (address.Query.Length == 0)
            return path;
        if (options.Vendor is null)
            return $"{path}?{Removed}";
        return $"{path}?{Known(string.Join("&", address.Query.Substring(1).Split('&').Select(Parameter)))}";
    }

    /// <summary>Text with the queries of addresses and the known secrets taken out.</summary>
    public string Text(string text) => Known(Redaction.Clean(text, null));

    /// <summary>A body; JSON stays JSON. What says it is JSON and is not may hold, out of reach, what the paths name: it is left
    /// out.</summary>
    /// <param name="text">The body.</param>
    /// <param name="found">Is given the values that were left out, which may stand elsewhere too.</param>
    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "A body that cannot be cleaned is left out; the rest of the recording is not lost to it."
    )]
    public string Body(string text, FoundSecrets found)
    {
        try
        {
            if (Parse(text) is { } json)
                return Json(json, found);
            return _members.Any && text.TrimStart().IndexOfAny(JsonStart) == 0 ? Removed : Text(text);
        }
        catch (Exception)
        {
            return Removed;
        }
    }

    private string Json(JToken json, FoundSecrets found)
    {
        // In a list, so that a body that is a mere value can be replaced like any other.
        var root = new JArray(json);
        // What was replaced already stands nowhere any more.
        foreach (var value in _members.In(root[0]).Where(value => value.Parent is not null))
        {
            found.Add(value, options.Vendor);
            value.Replace(value.Value is string address && IsAddress(address) ? RemovedAddress : Removed);
        }
        foreach (var value in SecretMembers.Values(root[0]).Where(value => value.Type == JTokenType.String))
            value.Value = Text((string)value.Value!);
        // A short secret is a word like any other here: the members keep their names.
        foreach (
            var member in root.Descendants()
                .OfType<JProperty>()
                .Where(member => LongSecrets.Any(secret => SecretText.Remove(member.Name, secret, "") != member.Name))
                .ToList()
        )
        {
            Rename(member, LongSecrets.Aggregate(member.Name, static (name, secret) => SecretText.Remove(name, secret, Removed)));
        }
        return root[0].ToString(Formatting.None);
    }

    // Two names may become one, and neither is lost for it.
    private static void Rename(JProperty member, string name)
    {
        while (((JObject)member.Parent!).ContainsKey(name))
            name += "+";
        member.Replace(new JProperty(name, member.Value));
    }

    private static bool IsAddress(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> LongSecrets => options.Secrets.Where(secret => secret.Length >= SecretText.AnywhereFrom);

    private string Known(string text) =>
        options.Secrets.Aggregate(text, static (current, secret) => SecretText.Remove(current, secret, Removed));

    private string Parameter(string pair)
    {
        var parts = pair.Split(['='], 2);
        if (parts.Length == 1)
            return pair;
        var (name, value) = (Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1]));
        return $"{parts[0]}={(SecretNames.HoldsInQuery(name) ? Removed : Uri.EscapeDataString(Text(value)))}";
    }

    private static string[] Parts(Uri address) => address.AbsolutePath.Split('/');

    private List<int> PlacesOf(string[] parts) => _places.SelectMany(place => place.In(parts)).Distinct().ToList();

    private static JToken? Parse(string text)
    {
        try
        {
            return ModelJson.Deserialize<JToken>(text);
        }
        catch (JsonException)
        {
            // Not JSON: it is treated as text.
            return null;
        }
    }
}
