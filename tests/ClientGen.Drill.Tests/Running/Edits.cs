namespace ClientGen.Drill.Tests.Running;

/// <summary>The parts of a document, and what vendors do to them.</summary>
internal static class Edits
{
    public static JObject Schema(this JObject root, string key) => (JObject)root["components"]!["schemas"]![key]!;

    public static JObject Member(this JObject root, string schema, string name) => (JObject)root.Members(schema)[name]!;

    public static JObject Members(this JObject root, string schema) => (JObject)root.Schema(schema)["properties"]!;

    public static JObject Path(this JObject root, string path) => (JObject)root["paths"]![path]!;

    public static JObject Operation(this JObject root, string method, string path) => (JObject)root.Path(path)[method]!;

    public static JArray Enum(this JObject root, string schema) => (JArray)root.Schema(schema)["enum"]!;

    public static JArray Parameters(this JObject operation) => (JArray)operation["parameters"]!;

    public static JObject Parameter(this JObject operation, string name) =>
        (JObject)operation.Parameters().Single(parameter => (string?)parameter["name"] == name);

    public static JObject Json(string text) => JObject.Parse(text);

    public static void Put(this JObject root, string schema, string text) => root["components"]!["schemas"]![schema] = JToken.Parse(text);

    /// <summary>Gives a property another name, in its place.</summary>
    public static void Rename(this JObject holder, string from, string to) =>
        holder.Property(from, StringComparison.Ordinal)!.Replace(new JProperty(to, holder[from]));

    /// <summary>Replaces a text wherever it is a value, a part of a value, or a key.</summary>
    public static void Everywhere(this JObject root, string from, string to)
    {
        var changed = JObject.Parse(root.ToString().Replace(from, to, StringComparison.Ordinal));
        root.ReplaceAll(changed.Properties().Select(property => new JProperty(property.Name, property.Value)));
    }

    /// <summary>A component under another key, with the references to it.</summary>
    public static void RenameSchema(this JObject root, string from, string to)
    {
        ((JObject)root["components"]!["schemas"]!).Rename(from, to);
        root.Everywhere($"\"#/components/schemas/{from}\"", $"\"#/components/schemas/{to}\"");
    }

    /// <summary>A component in place of what stands at a member.</summary>
    public static void Extract(this JObject root, string schema, string member, string component)
    {
        var place = root.Member(schema, member);
        root["components"]!["schemas"]![component] = place.DeepClone();
        root.Members(schema)[member] = Json($$"""{"$ref":"#/components/schemas/{{component}}"}""");
    }

    /// <summary>All objects of a document.</summary>
    public static IEnumerable<JObject> Objects(this JObject root) => root.DescendantsAndSelf().OfType<JObject>().ToList();

    /// <summary>All operations.</summary>
    public static IEnumerable<JObject> Operations(this JObject root) =>
        ((JObject)root["paths"]!)
            .PropertyValues()
            .OfType<JObject>()
            .SelectMany(path => path.Properties())
            .Where(property => property.Name is "get" or "put" or "post" or "patch" or "delete")
            .Select(property => (JObject)property.Value)
            .ToList();

    /// <summary>The keys of every object in another order; lists keep theirs.</summary>
    public static void Reorder(this JObject root, Func<IEnumerable<JProperty>, IEnumerable<JProperty>> order)
    {
        foreach (var part in root.Objects().Reverse())
        {
            var properties = order(part.Properties().ToList()).Select(property => new JProperty(property.Name, property.Value)).ToList();
            part.ReplaceAll(properties);
        }
    }
}
