using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Reading;

/// <summary>References from schemas to other files, which lifting would cut to a part of the file's name.</summary>
internal sealed class OutsideReferences
{
    private const string Stem = "x-outside-";

    private const string Lifted = "#/components/schemas/" + Stem;

    private readonly List<string> _meant = [];

    /// <summary>A copy of a Swagger 2.0 document whose schemas refer to definitions of its own instead.</summary>
    public JObject Hidden(JObject root)
    {
        var copy = (JObject)root.DeepClone();
        foreach (var reference in TokenTree.Members(copy).Where(IsOutside).ToList())
        {
            var name = Name(_meant.Count);
            _meant.Add((string)reference.Value!);
            reference.Value = "#/definitions/" + name;
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
        reference.StartsWith(Lifted, StringComparison.Ordinal) && int.TryParse(reference[Lifted.Length..], out var index) ? index : null;

    // Parameters, answers and path items have places of their own.
    private static bool IsOutside(JProperty reference) =>
        reference is { Name: "$ref", Value: JValue { Value: string text } }
        && !text.StartsWith('#')
        && reference.Parent?.Parent
            is JProperty { Name: "schema" or "items" or "additionalProperties" }
                or JProperty { Parent.Parent: JProperty { Name: "properties" or "definitions" } }
                or JArray { Parent: JProperty { Name: "allOf" } };
}
