using System.Globalization;
using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>A list of allowed numbers or booleans is a number or boolean; the docs tell which. Only text makes an enum.</summary>
internal sealed class PlainNumericEnums : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var schema in SchemaWalker.All(document))
        {
            if (schema["const"] is JValue constant)
                schema["enum"] = new JArray(constant);
            schema.Remove("const");
            if (schema["enum"] is JArray values)
                Read(schema, values, document);
        }
    }

    private static void Read(JObject schema, JArray values, SpecDocument document)
    {
        foreach (var nothing in values.Where(value => value.Type == JTokenType.Null).ToList())
        {
            nothing.Remove();
            schema[ExtensionNames.Nullable] = true;
        }
        // What is said to be text is text, however it is written.
        if (SchemaShape.Type(schema) == "string")
        {
            foreach (var value in values.OfType<JValue>().Where(value => value.Type != JTokenType.String).ToList())
                value.Replace(Convert.ToString(value.Value, CultureInfo.InvariantCulture)!);
        }
        var types = values.Select(value => value.Type).Distinct().ToList();
        if (types is [JTokenType.String])
        {
            schema["type"] = "string";
        }
        else if (types.Count > 0 && types.TrueForAll(type => type is JTokenType.Integer or JTokenType.Float or JTokenType.Boolean))
        {
            MakePlain(schema, types);
        }
        else
        {
            document.Note(
                Codes.Assumed,
                values,
                "The values of this enum are of several JSON types, or all null: any JSON is read and sent. Describe it as an \"anyOf\" "
                    + "in the overlay."
            );
            schema[ExtensionNames.Allowed] = schema["enum"];
            foreach (var keyword in new[] { "enum", "type", "items", "properties", "required", "additionalProperties" })
                schema.Remove(keyword);
        }
    }

    private static void MakePlain(JObject schema, List<JTokenType> types)
    {
        schema["type"] ??=
            types.Contains(JTokenType.Boolean) ? "boolean"
            : types.Contains(JTokenType.Float) ? "number"
            : "integer";
        schema[ExtensionNames.Allowed] = schema["enum"];
        schema.Remove("enum");
    }
}
