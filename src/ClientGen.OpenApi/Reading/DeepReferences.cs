using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Reading;

/// <summary>
/// References of a Swagger 2.0 document that lead into a definition, as in <c>#/definitions/Pet/properties/tag</c>. The library that
/// lifts documents keeps no more than their last name; they go through it under names of their own.
/// </summary>
internal sealed class DeepReferences
{
    private const string Old = "#/definitions/";
    private const string New = "#/components/schemas/";
    private const string Stem = "clientgen-deep-";

    private readonly List<string> _meant = [];

    /// <summary>Gives each a name in a document that is about to be lifted.</summary>
    public void Hide(JObject swagger)
    {
        foreach (var reference in References(swagger))
        {
            var text = (string)reference.Value!;
            if (!text.StartsWith(Old, StringComparison.Ordinal) || !text[Old.Length..].Contains('/', StringComparison.Ordinal))
                continue;
            reference.Value = Old + Stem + _meant.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            _meant.Add(New + text[Old.Length..]);
        }
    }

    /// <summary>Gives each what it meant in the document that was lifted.</summary>
    public void Restore(JObject lifted)
    {
        foreach (var reference in _meant.Count > 0 ? References(lifted) : [])
        {
            if ((string)reference.Value! is var text && text.StartsWith(New + Stem, StringComparison.Ordinal))
                reference.Value = _meant[int.Parse(text[(New + Stem).Length..], System.Globalization.CultureInfo.InvariantCulture)];
        }
    }

    private static List<JProperty> References(JObject root) =>
        [.. root.Descendants().OfType<JProperty>().Where(member => member is { Name: "$ref", Value.Type: JTokenType.String })];
}
