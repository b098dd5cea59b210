using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>In requests, a member that may be absent and may be null has three states, <c>Optional&lt;T&gt;</c>, unless the overlay says
/// that null means absent.</summary>
internal sealed class MarkOptionals : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var key in ReachableFromRequests(document))
        {
            if (document.Schemas[key] is not JObject schema || schema["properties"] is not JObject members)
                continue;
            var required = SchemaShape.Required(schema);
            foreach (var member in members.Properties())
            {
                if (
                    member.Value[ExtensionNames.Nullable] is not null
                    && !required.Contains(member.Name)
                    && !MeansAbsent((JObject)member.Value, schema, document)
                )
                {
                    member.Value[ExtensionNames.Optional] = true;
                }
            }
        }
    }

    private static bool MeansAbsent(JObject member, JObject schema, SpecDocument document) =>
        (string?)(member[ExtensionNames.Null] ?? schema[ExtensionNames.Null] ?? document.Root[ExtensionNames.Null]) == "absent";

    /// <summary>The component schemas that requests are made of.</summary>
    public static HashSet<string> ReachableFromRequests(SpecDocument document)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<JToken>(Operation.All(document).Select(operation => operation.Definition["requestBody"]).OfType<JToken>());
        while (waiting.TryPop(out var token))
        {
            foreach (var key in KeysIn(token).Where(reached.Add))
            {
                if (document.Schemas[key] is { } schema)
                    waiting.Push(schema);
            }
        }
        return reached;
    }

    private static List<string> KeysIn(JToken token) =>
        [
            .. token
                .SelectTokens("$..$ref")
                .Select(reference => SpecDocument.ReferencedKey(new JObject { ["$ref"] = reference.DeepClone() }))
                .OfType<string>(),
            .. (token[ExtensionNames.Holds] ?? new JArray()).Select(key => (string)key!),
        ];
}
