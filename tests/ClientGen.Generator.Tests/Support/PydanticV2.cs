namespace ClientGen.Generator.Tests.Support;

/// <summary>
/// A document of FastAPI over pydantic 1 as FastAPI over pydantic 2 exports it: optional members may be null, references have siblings,
/// everything has a title, constants are <c>const</c>, examples are lists, a validation error tells what came and why.
/// </summary>
internal static class PydanticV2
{
    public static string Export(string document, bool nullWhateverTheDefault)
    {
        var root = JObject.Parse(document);
        root["openapi"] = "3.1.0";
        root.Remove("servers");
        foreach (var schema in ((JObject)root["components"]!["schemas"]!).Properties())
            Component(schema.Name, (JObject)schema.Value, nullWhateverTheDefault);
        foreach (var operation in root["paths"]!.Values().SelectMany(path => path.Children<JProperty>()).Select(method => method.Value))
        {
            foreach (var parameter in operation["parameters"]?.OfType<JObject>() ?? [])
                Parameter(parameter);
        }
        return root.ToString();
    }

    private static void Component(string key, JObject schema, bool nullWhateverTheDefault)
    {
        Anywhere(schema);
        schema["title"] = key;
        var required = schema["required"]?.Select(name => (string?)name).ToHashSet() ?? [];
        foreach (var member in (schema["properties"] as JObject ?? []).Properties().ToList())
        {
            var value = (JObject)member.Value;
            value["title"] ??= string.Join(
                ' ',
                member.Name.Split('_').Select(word => word.Length > 0 ? char.ToUpperInvariant(word[0]) + word[1..] : "")
            );
            // A default other than null leaves the member what it was.
            if (!required.Contains(member.Name) && (value["default"] is null || nullWhateverTheDefault))
                OrNull(value);
        }
        if (key == "ValidationError" && schema["properties"] is JObject members)
        {
            members["input"] = new JObject { ["title"] = "Input" };
            members["ctx"] = new JObject { ["type"] = "object", ["title"] = "Context" };
        }
    }

    private static void Parameter(JObject parameter)
    {
        if (parameter["schema"] is not JObject schema)
            return;
        schema["title"] ??= (string?)parameter["name"];
        if ((bool?)parameter["required"] != true && schema["default"] is null)
            OrNull(schema);
    }

    private static void Anywhere(JObject schema)
    {
        foreach (var inner in schema.Descendants().OfType<JObject>().Prepend(schema).ToList())
        {
            if (inner.Parent is JProperty { Name: "properties" or "default" or "example" })
                continue;
            if (inner["allOf"] is JArray { Count: 1 } wrapped && wrapped[0]["$ref"] is { } reference)
            {
                inner.Remove("allOf");
                inner["$ref"] = reference;
            }
            if (inner["enum"] is JArray { Count: 1 } one && inner.Parent?.Parent?.Parent is JProperty { Name: "properties" })
            {
                inner.Remove("enum");
                inner["const"] = one[0];
                inner["type"] = "string";
            }
            if (inner["example"] is { } example && inner.Remove("example"))
                inner["examples"] = new JArray(example);
        }
    }

    // What says something of the member stays on it; what says what it is goes into the union.
    private static void OrNull(JObject value)
    {
        if (value["anyOf"] is JArray variants)
        {
            variants.Add(new JObject { ["type"] = "null" });
            return;
        }
        var type = new JObject();
        foreach (
            var keyword in value
                .Properties()
                .Where(keyword => keyword.Name is not ("title" or "description" or "deprecated" or "default" or "examples"))
                .ToList()
        )
        {
            keyword.Remove();
            type.Add(keyword);
        }
        value.AddFirst(new JProperty("anyOf", new JArray(type, new JObject { ["type"] = "null" })));
    }
}
