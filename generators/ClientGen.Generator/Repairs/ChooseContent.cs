using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Leaves each body its JSON. A body without any is content that the caller makes, an answer without any is a file.</summary>
internal sealed class ChooseContent : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var (_, _, definition) in Operation.All(document))
        {
            if (definition["requestBody"] is JObject body && !KeepJson(body))
            {
                definition.Remove("requestBody");
                definition[ExtensionNames.Content] = true;
            }
            foreach (var answer in (definition["responses"] as JObject ?? []).Properties())
            {
                if (answer.Value is JObject value && !KeepJson(value) && value.Remove("content") && answer.Name.StartsWith('2'))
                    definition[ExtensionNames.Download] = true;
            }
        }
    }

    // False when there is content, and none of it JSON.
    private static bool KeepJson(JObject body)
    {
        if (body["content"] is not JObject { Count: > 0 } content)
            return true;
        if (content.Properties().FirstOrDefault(IsJson) is not { } json)
            return false;
        body["content"] = new JObject { ["application/json"] = json.Value };
        return true;
    }

    private static bool IsJson(JProperty content) => MediaType.IsJson(content.Name);
}
