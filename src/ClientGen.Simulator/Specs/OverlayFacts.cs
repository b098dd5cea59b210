using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Specs;

/// <summary>What a vendor's overlay states, where the client reads it too.</summary>
internal sealed class OverlayFacts
{
    private readonly JObject _document;
    private readonly JObject _overlay;

    private OverlayFacts(JObject document, JObject overlay) => (_document, _overlay) = (document, overlay);

    /// <summary>The overlay embedded for a vendor.</summary>
    public static OverlayFacts Load(string vendor) => new(Read(vendor + "/openapi.json"), Read(vendor + "/overlay.json"));

    /// <summary>What a fact says of the API as a whole; null where the overlay does not state it.</summary>
    public JToken? OfDocument(string fact) =>
        Stating(fact).Where(action => (string?)action["target"] == "$").Select(action => action["update"]![fact]).FirstOrDefault();

    /// <summary>What a fact says of operations, each by method and path, as in <c>POST /v1/image/edit</c>.</summary>
    public IEnumerable<(string Operation, JToken Said)> OfOperations(string fact) =>
        from action in Stating(fact)
        from place in _document.SelectTokens((string)action["target"]!)
        where place.Parent?.Parent?.Parent is JProperty { Parent.Parent: JProperty { Name: "paths" } }
        let method = ((JProperty)place.Parent!).Name
        let path = ((JProperty)place.Parent!.Parent!.Parent!).Name
        select ($"{method.ToUpperInvariant()} {path}", action["update"]![fact]!);

    private IEnumerable<JToken> Stating(string fact) =>
        _overlay["actions"]!.Where(action => action["update"] is JObject update && update[fact] is not null);

    private static JObject Read(string resource)
    {
        using var stream =
            typeof(OverlayFacts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded in this build.");
        using var reader = new JsonTextReader(new StreamReader(stream)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
