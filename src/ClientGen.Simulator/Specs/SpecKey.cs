using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Specs;

/// <summary>Where the vendor's document wants the key.</summary>
/// <param name="Header">The header.</param>
/// <param name="Prefix">What stands before the key in it, in any case; empty where the header holds the key alone.</param>
internal sealed record SpecKey(string Header, string Prefix)
{
    /// <summary>A key that is sent in no header: it is not looked at.</summary>
    public static SpecKey Elsewhere { get; } = new("", "");

    /// <summary>Reads the security scheme that the document asks for, or its first; any but a header of the vendor's own is a bearer
    /// token.</summary>
    public static SpecKey Read(JObject json)
    {
        var schemes = (json["components"] as JObject)?["securitySchemes"] as JObject;
        var asked = (json["security"] as JArray)?.OfType<JObject>().FirstOrDefault()?.Properties().FirstOrDefault()?.Name;
        var scheme = (asked is null ? null : schemes?[asked]) ?? schemes?.Properties().FirstOrDefault()?.Value;
        if ((string?)scheme?["type"] != "apiKey")
            return new("Authorization", "Bearer ");
        return (string?)scheme["in"] == "header" ? new((string)scheme["name"]!, "") : Elsewhere;
    }

    /// <summary>The key of a request; empty where there is none.</summary>
    public string Of(ReceivedRequest request)
    {
        var header = request.Headers.GetValueOrDefault(Header) ?? "";
        return header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..].Trim() : "";
    }

    /// <summary>Whether a request shows a key, right or wrong: whatever is in an Authorization header is somebody's.</summary>
    public bool IsShownBy(ReceivedRequest request) => request.Headers.ContainsKey(Header) || request.Headers.ContainsKey("Authorization");
}
