using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Reading;

/// <summary>
/// References of a Swagger 2.0 document that the library which lifts documents would cut to their last name: those to other files, and
/// those that lead into a definition, as in <c>#/definitions/Pet/properties/tag</c>. They go through it under names of their own.
/// </summary>
internal sealed class HiddenReferences
{
    private const string Definitions = "#/definitions/";
    private const string Schemas = "#/components/schemas/";
    private const string Stem = "x-hidden-";

    private readonly List<string> _meant = [];

    /// <summary>A copy of a Swagger 2.0 document that refers to definitions of its own instead.</summary>
    public JObject In(JObject root)
    {
        var copy = (JObject)root.DeepClone();
        foreach (var reference in TokenTree.Members(copy).Where(member => IsOutside(member) || IsDeep(member)).ToList())
        {
            var name = Name(_meant.Count);
            var text = (string)reference.Value!;
            _meant.Add(IsDeep(reference) ? Schemas + text[Definitions.Length..] : text);
            reference.Value = Definitions + name;
            if (copy["definitions"] is not JObject definitions)
                copy["definitions"] = definitions = [];
            definitions[name] = new JObject { ["type"] = "object" };
        }
        return copy;
    }

    /// <summary>Writes what was meant into the lifted document.</summary>
    public void Restore(JObject lifted)
    {
        if (_meant.Count == 0)
            return;
        foreach (var reference in TokenTree.Members(lifted).Where(member => member.Name == "$ref").ToList())
        {
            if (reference.Value is JValue { Value: string text } && Index(text) is { } index)
                reference.Value = _meant[index];
        }
        var schemas = (JObject)lifted["components"]!["schemas"]!;
        for (var index = 0; index < _meant.Count; index++)
            schemas.Remove(Name(index));
    }

    private static string Name(int index) => Stem + index.ToString(CultureInfo.InvariantCulture);

    private static int? Index(string reference) =>
        reference.StartsWith(Schemas + Stem, StringComparison.Ordinal) && int.TryParse(reference[(Schemas + Stem).Length..], out var index)
            ? index
            : null;

    private static bool IsDeep(JProperty reference) =>
        reference is { Name: "$ref", Value: JValue { Value: string text } }
        && text.StartsWith(Definitions, StringComparison.Ordinal)
        && text[Definitions.Length..].Contains('/', StringComparison.Ordinal);

    // Parameters, answers and path items have places of their own.
    private static bool IsOutside(JProperty reference) =>
        reference is { Name: "$ref", Value: JValue { Value: string text } }
        && !text.StartsWith('#')
        && reference.Parent?.Parent
            is JProperty { Name: "schema" or "items" or "additionalProperties" }
                or JProperty { Parent.Parent: JProperty { Name: "properties" or "definitions" } }
                or JArray { Parent: JProperty { Name: "allOf" } };
}
