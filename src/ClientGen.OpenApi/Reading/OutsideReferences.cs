using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Reading;

/// <summary>References from schemas to other files, which lifting would cut to a part of the file's name.</summary>
internal sealed class OutsideReferences
{
    private const string Stem = "x-outside-";

    private readonly List<string> _meant = [];

    /// <summary>A copy of a Swagger 2.0 document whose schemas refer to definitions of its own instead.</summary>
    public JObject Hidden(JObject root)
    {
        var copy = (JObject)root.DeepClone();
        foreach (var reference in TokenTree.Members(copy).Where(IsOutside).ToList())
        {
            var name = Stem + _meant.Count.ToString(CultureInfo.InvariantCulture);
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
        var meant = _meant
            .Select((text, index) => ($"#/components/schemas/{Stem}{index}", text))
            .ToDictionary(pair => pair.Item1, pair => pair.text);
        foreach (var reference in TokenTree.Members(lifted).Where(member => member.Name == "$ref").ToList())
        {
            if (reference.Value is JValue { Value: string text } && meant.TryGetValue(text, out var outside))
                reference.Value = outside;
        }
        foreach (
            var name in ((JObject)lifted["components"]!["schemas"]!)
                .Properties()
                .Where(schema => schema.Name.StartsWith(Stem, StringComparison.Ordinal))
                .ToList()
        )
            name.Remove();
    }

    // Parameters, answers and path items have places of their own.
    private static bool IsOutside(JProperty reference) =>
        reference is { Name: "$ref", Value: JValue { Value: string text } }
        && !text.StartsWith('#')
        && reference.Parent?.Parent
            is JProperty { Name: "schema" or "items" or "additionalProperties" }
                or JProperty { Parent.Parent: JProperty { Name: "properties" or "definitions" } }
                or JArray { Parent: JProperty { Name: "allOf" } };
}
