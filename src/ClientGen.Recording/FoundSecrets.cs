using ClientGen.Http;
using Newtonsoft.Json.Linq;

namespace ClientGen.Recording;

/// <summary>Values that were left out of one place of a recording, to be left out of every other.</summary>
internal sealed class FoundSecrets
{
    // Shorter ones are words and numbers that stand for themselves all over a recording.
    private const int Shortest = 8;
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

    public void Add(string value)
    {
        if (value.Length >= Shortest && value != Scrubber.Removed)
            _found.Add(value);
    }

    public void Add(JValue value, Uri? vendor)
    {
        if (value.Type != JTokenType.String || (string)value.Value! is not { } text || text == Scrubber.RemovedAddress)
            return;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            Add(text);
        }
        else if (
            vendor is null
            || Uri.Compare(address, vendor, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) != 0
        )
        {
            Add(address.GetLeftPart(UriPartial.Path));
        }
        else
        // The vendor's own address is no secret; the id at its end is.
        {
            Add(address.Segments[address.Segments.Length - 1]);
        }
    }

    /// <summary>Takes what was found out of every text of a part of the recording.</summary>
    public void Remove(JToken part)
    {
        // The longest first: a shorter one may be a part of it.
        var secrets = _found
            .SelectMany(SecretText.Forms)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(secret => secret.Length)
            .ToList();
        foreach (var value in ((JContainer)part).Descendants().OfType<JValue>().Where(value => value.Type == JTokenType.String))
        {
            value.Value = secrets.Aggregate(
                (string)value.Value!,
                static (text, secret) => SecretText.Replace(text, secret, Scrubber.Removed)
            );
        }
    }
}
