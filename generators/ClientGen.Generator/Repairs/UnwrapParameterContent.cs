using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Makes the schema of a parameter of what its <c>content</c> says, and remembers whether that is JSON.</summary>
internal sealed class UnwrapParameterContent : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.All(document))
        {
            foreach (var parameter in (operation.Definition["parameters"] as JArray ?? []).OfType<JObject>())
            {
                // OpenAPI allows one entry.
                if (parameter["content"] is not JObject { Count: > 0 } content || content.Properties().First() is not { } only)
                    continue;
                parameter.Remove("content");
                if (MediaType.IsJson(only.Name))
                    parameter[ExtensionNames.JsonParameter] = true;
                parameter["schema"] = only.Value["schema"] as JObject ?? [];
            }
        }
    }
}
