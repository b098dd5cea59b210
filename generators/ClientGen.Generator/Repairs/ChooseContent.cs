using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Leaves each body one media type: JSON before text. A body that is neither is content that the caller makes. The type that the
/// document names is remembered, since it is what is sent.
/// </summary>
internal sealed class ChooseContent : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var (_, _, definition) in Operation.All(document))
        {
            if (definition["requestBody"] is JObject body)
                Choose(body, definition);
        }
    }

    private static void Choose(JObject body, JObject definition)
    {
        if (body["content"] is not JObject { Count: > 0 } content)
            return;
        var types = content.Properties().ToList();
        if (MediaType.Json(types) is { } json)
        {
            body["content"] = new JObject { ["application/json"] = TokenTree.Take(json) };
            if (MediaType.Named(json.Name) is { } named && named != "application/json")
                definition[ExtensionNames.BodyType] = CSharpLiteral.Quote(named);
        }
        else if (types.Find(type => MediaType.IsText(type.Name)) is { } text)
        {
            var schema = new JObject
            {
                ["type"] = "string",
                [ExtensionNames.Pointers] = text.Value["schema"]?[ExtensionNames.Pointers] ?? new JArray(),
            };
            body["content"] = new JObject { ["application/json"] = new JObject { ["schema"] = schema } };
            definition[ExtensionNames.TextBody] = CSharpLiteral.Quote(MediaType.Named(text.Name) ?? "text/plain");
        }
        else
        {
            definition.Remove("requestBody");
            definition[ExtensionNames.Content] = true;
            // A form's type says how its parts are told apart, which only its maker knows.
            if (types is [var only] && MediaType.Named(only.Name) is { } named && !named.StartsWith("multipart/", StringComparison.Ordinal))
                definition[ExtensionNames.BodyType] = CSharpLiteral.Quote(named);
        }
    }
}
