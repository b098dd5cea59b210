using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>The same API as another tool or version writes it.</summary>
internal static class OtherTools
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Claid,
            Neutral,
            "openapi 3.1.0 to 3.1.2, with the dialect named",
            d => (d["openapi"], d["jsonSchemaDialect"]) = ("3.1.2", "https://spec.openapis.org/oas/3.1/dialect/base")
        ),
        new(
            Pfc,
            Neutral,
            "security is said of each operation",
            d =>
            {
                foreach (var operation in d.Operations())
                    operation["security"] ??= d["security"]!.DeepClone();
            }
        ),
        new(
            Claid,
            Neutral,
            "members refer by allOf everywhere",
            d =>
            {
                foreach (var member in d.EveryMember().Where(m => m["$ref"] is not null))
                {
                    var reference = member["$ref"]!;
                    member.Remove("$ref");
                    member["allOf"] = new JArray(new JObject { ["$ref"] = reference });
                }
            }
        ),
        new(
            Claid,
            Neutral,
            "members refer by $ref with siblings everywhere",
            d =>
            {
                foreach (var member in d.EveryMember().Where(m => m["allOf"] is JArray { Count: 1 } && m["allOf"]![0]!["$ref"] is not null))
                {
                    var reference = member["allOf"]![0]!["$ref"]!;
                    member.Remove("allOf");
                    member["$ref"] = reference;
                }
            }
        ),
        new(Claid, Neutral, "openapi 3.1.0 to 3.1.1", d => d["openapi"] = "3.1.1"),
        new(Claid, Neutral, "openapi 3.1.0 to 3.2.0", d => d["openapi"] = "3.2.0"),
        new(Pfc, Neutral, "openapi 3.1.0 to 3.0.3", d => d["openapi"] = "3.0.3"),
        new(
            Auto,
            Neutral,
            "openapi 3.1.0 to 3.0.3, null by nullable",
            d =>
            {
                d["openapi"] = "3.0.3";
                foreach (var part in d.Anywhere().Where(part => part["type"] is JArray { Count: 2 }))
                    (part["type"], part["nullable"]) = (part["type"]![0], true);
                foreach (
                    var part in d.Anywhere().Where(part => part["oneOf"] is JArray { Count: 2 } all && (string?)all[1]["type"] == "null")
                )
                {
                    var one = part["oneOf"]![0]!;
                    part.Remove("oneOf");
                    (part["allOf"], part["nullable"]) = (new JArray(one), true);
                }
            }
        ),
        new(
            Claid,
            Neutral,
            "answers are shared (components.responses)",
            d =>
            {
                var shared = new JObject();
                foreach (var operation in d.Operations())
                {
                    foreach (var status in new[] { "401", "403" }.Where(s => operation["responses"]![s] is not null))
                    {
                        shared[$"Error{status}"] ??= operation["responses"]![status]!.DeepClone();
                        operation["responses"]![status] = new JObject { ["$ref"] = $"#/components/responses/Error{status}" };
                    }
                }
                d["components"]!["responses"] = shared;
            }
        )
        {
            // The words of each operation give way to those that are shared.
            Most = 80,
        },
        new(
            Claid,
            Neutral,
            "a body is shared (components.requestBodies)",
            d =>
            {
                var operation = d.Operation("post", "/v1/image/edit");
                d["components"]!["requestBodies"] = new JObject { ["Edit"] = operation["requestBody"]!.DeepClone() };
                operation["requestBody"] = new JObject { ["$ref"] = "#/components/requestBodies/Edit" };
            }
        ),
        new(
            Claid,
            Neutral,
            "extensions of another tool are added (x-internal, x-codegen)",
            d =>
            {
                foreach (var operation in d.Operations())
                    operation["x-codegen"] = Edits.Json("{group:'a',samples:[{lang:'curl',source:'x'}]}");
                d["x-internal"] = true;
            }
        ),
        new(
            Claid,
            Neutral,
            "as FastAPI over pydantic 2 exports it: optional members may be null",
            d =>
            {
                foreach (var schema in d.Schemas().Properties().Select(s => (JObject)s.Value).Where(s => s["properties"] is not null))
                    OrNull(schema);
            }
        )
        {
            Most = 400,
        },
    ];

    private static void OrNull(JObject schema)
    {
        var required = (schema["required"] ?? new JArray()).Select(name => (string?)name).ToHashSet();
        foreach (
            var member in ((JObject)schema["properties"]!).Properties().Where(m => !required.Contains(m.Name) && m.Value["default"] is null)
        )
        {
            var value = (JObject)member.Value;
            if (value["anyOf"] is JArray variants)
            {
                variants.Add(Edits.Json("{type:'null'}"));
                continue;
            }
            var words = value.Properties().Where(k => k.Name is "title" or "description").ToList();
            words.ForEach(word => word.Remove());
            member.Value = new JObject(new JProperty("anyOf", new JArray(value.DeepClone(), Edits.Json("{type:'null'}"))), words);
        }
    }
}
