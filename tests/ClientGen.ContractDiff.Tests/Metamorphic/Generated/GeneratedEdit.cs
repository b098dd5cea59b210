using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Metamorphic.Generated;

/// <summary>One edit by chance of a schema, anywhere in it.</summary>
internal sealed class GeneratedEdit(Random chance, GeneratedSchema schemas)
{
    /// <summary>The edited copy of a schema.</summary>
    public JObject Of(JObject schema)
    {
        var copy = (JObject)schema.DeepClone();
        var all = Within(copy).ToList();
        Change(all[chance.Next(all.Count)]);
        return copy;
    }

    private void Change(JObject schema)
    {
        switch (chance.Next(5))
        {
            case 0 when schema.Count > 1:
                Pick(schema).Remove();
                break;
            case 1:
                Replace(schema, schemas.Any(2));
                break;
            case 2 when schema.Properties().Where(p => p.Value is JArray { Count: > 1 }).ToList() is { Count: > 0 } lists:
                var list = (JArray)lists[chance.Next(lists.Count)].Value;
                list.RemoveAt(chance.Next(list.Count));
                break;
            case 3 when schema["properties"] is JObject members:
                if (members.Count == 0 || chance.Next(2) == 0)
                    members[$"m{chance.Next(3)}"] = schemas.Any(2);
                else
                    Pick(members).Remove();
                break;
            default:
                // A keyword as another schema of the type has it.
                var type = schema["type"] switch
                {
                    JValue { Value: string one } => one,
                    JArray { Count: > 0 } several => (string)several[0]!,
                    _ => "object",
                };
                foreach (var keyword in schemas.Of(type, 1).Properties().Where(_ => chance.Next(2) == 0).ToList())
                    schema[keyword.Name] = keyword.Value;
                break;
        }
    }

    private JProperty Pick(JObject schema) => schema.Properties().ElementAt(chance.Next(schema.Count));

    private static void Replace(JObject schema, JObject other)
    {
        schema.RemoveAll();
        foreach (var keyword in other.Properties().ToList())
            schema[keyword.Name] = keyword.Value;
    }

    private static IEnumerable<JObject> Within(JObject schema)
    {
        yield return schema;
        foreach (var keyword in schema.Properties())
        {
            IEnumerable<JToken> inner = keyword.Name switch
            {
                "properties" or "patternProperties" => keyword.Value.Children<JProperty>().Select(p => p.Value),
                "anyOf" or "oneOf" or "allOf" or "prefixItems" => keyword.Value,
                "items" or "not" or "additionalProperties" or "contains" or "if" or "then" or "else" => [keyword.Value],
                _ => [],
            };
            foreach (var child in inner.OfType<JObject>().SelectMany(Within))
                yield return child;
        }
    }
}
