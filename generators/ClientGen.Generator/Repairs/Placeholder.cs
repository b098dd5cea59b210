using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Stands in the document for a type that is written elsewhere.</summary>
internal static class Placeholder
{
    // Without a member NSwag would take the schema for "anything" and type it as object.
    public static void Add(SpecDocument document, string typeName, IEnumerable<string>? holds = null) =>
        document.Schemas[typeName] = new JObject
        {
            ["type"] = "object",
            ["properties"] = new JObject { ["written-elsewhere"] = new JObject { ["type"] = "string" } },
            [ExtensionNames.External] = true,
            [ExtensionNames.Holds] = new JArray(holds ?? []),
        };

    public static bool Is(JObject schema) => schema[ExtensionNames.External] is not null;
}
