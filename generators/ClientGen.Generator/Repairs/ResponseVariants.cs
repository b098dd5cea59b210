using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>The bodies of several success statuses as the variants of one union.</summary>
internal static class ResponseVariants
{
    /// <summary>Whether a union can hold them: each has a C# type of its own.</summary>
    public static bool CanBeOne(List<SuccessResponse> bodies, SpecDocument document)
    {
        var schemas = bodies.ConvertAll(body => document.Resolve(body.Schema));
        var plain = schemas.Where(schema => !SchemaShape.IsEnum(schema) && !SchemaShape.IsObject(schema)).ToList();
        var kinds = plain.ConvertAll(schema => SchemaShape.Type(schema) is "integer" or "number" ? "number" : SchemaShape.Type(schema));
        return schemas.TrueForAll(schema => SchemaShape.Variants(schema) is null && schema["allOf"] is null && IsTyped(schema))
            && kinds.Distinct().Count() == kinds.Count;
    }

    /// <summary>A body with the name that its status gives it, where it has none of its own.</summary>
    public static JObject Named(Operation operation, SuccessResponse body, SpecDocument document)
    {
        var schema = body.Schema;
        if (SpecDocument.ReferencedKey(schema) is not null || !(SchemaShape.IsEnum(schema) || SchemaShape.IsObject(schema)))
            return schema;
        var name = operation.Name + Word(body.Status);
        schema[ExtensionNames.Name] ??= document.Schemas[name] is null ? name : name + "Response";
        return schema;
    }

    // A map has no name for a union to ask by.
    private static bool IsTyped(JObject schema) =>
        SchemaShape.IsFreeForm(schema) || SchemaShape.Type(schema) != "object" || schema["properties"] is JObject { Count: > 0 };

    private static string Word(int status) =>
        Enum.IsDefined((System.Net.HttpStatusCode)status) ? ((System.Net.HttpStatusCode)status).ToString()
        : status == 0 ? "Other"
        : "Status" + status.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
