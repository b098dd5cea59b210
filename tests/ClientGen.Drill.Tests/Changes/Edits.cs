using Newtonsoft.Json;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>The edits that changes are made of. What is not there is a fault of the change, and said.</summary>
internal static class Edits
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch", "head", "options"];

    public static JObject Json(string text) => JObject.Parse(text);

    public static JObject Schemas(this JObject document) => (JObject)document["components"]!["schemas"]!;

    public static JObject Schema(this JObject document, string name) => At(document.Schemas(), name);

    public static JObject Members(this JObject document, string schema) => At(document.Schema(schema), "properties");

    public static JObject Member(this JObject document, string schema, string member) => At(document.Members(schema), member);

    public static JObject Path(this JObject document, string path) => At((JObject)document["paths"]!, path);

    public static JObject Operation(this JObject document, string method, string path) => At(document.Path(path), method);

    public static IEnumerable<JObject> Operations(this JObject document) =>
        from path in ((JObject)document["paths"]!).Properties()
        from method in ((JObject)path.Value).Properties()
        where Methods.Contains(method.Name)
        select (JObject)method.Value;

    public static JArray Parameters(this JObject operation)
    {
        if (operation["parameters"] is not JArray list)
            operation["parameters"] = list = [];
        return list;
    }

    public static JObject Parameter(this JObject operation, string name) =>
        (JObject)operation.Parameters().Single(parameter => (string?)parameter["name"] == name);

    public static JArray Enum(this JObject document, string schema) => (JArray)document.Schema(schema)["enum"]!;

    public static void AddValue(this JObject document, string schema, string value) => document.Enum(schema).Add(value);

    public static void RemoveValue(this JObject document, string schema, string value) =>
        document.Enum(schema).Single(each => (string?)each == value).Remove();

    public static void AddMember(this JObject document, string schema, string member, string json) =>
        document.Members(schema).Add(member, Json(json));

    public static void Require(this JObject document, string schema, string member)
    {
        if (document.Schema(schema)["required"] is not JArray list)
            document.Schema(schema)["required"] = list = [];
        list.Add(member);
    }

    public static void RemoveMember(this JObject document, string schema, string member)
    {
        document.Member(schema, member).Parent!.Remove();
        (document.Schema(schema)["required"] as JArray)?.FirstOrDefault(name => (string?)name == member)?.Remove();
    }

    public static void RenameMember(this JObject document, string schema, string from, string to)
    {
        document.Members(schema).Rename(from, to);
        foreach (var name in (document.Schema(schema)["required"] as JArray ?? []).Where(name => (string?)name == from).ToList())
            name.Replace(to);
    }

    /// <summary>Renames a component and what refers to it.</summary>
    public static void RenameSchema(this JObject document, string from, string to)
    {
        document.Schemas().Rename(from, to);
        foreach (var reference in document.Descendants().OfType<JProperty>().Where(member => member.Name == "$ref").ToList())
        {
            if ((string?)reference.Value == Ref(from))
                reference.Value = Ref(to);
        }
    }

    /// <summary>Renames a member of an object; its place stays.</summary>
    public static void Rename(this JObject parent, string from, string to)
    {
        var member = parent.Property(from, StringComparison.Ordinal) ?? throw new ArgumentException($"There is no {from}.");
        member.Replace(new JProperty(to, member.Value));
    }

    public static void MovePath(this JObject document, string from, string to) => ((JObject)document["paths"]!).Rename(from, to);

    /// <summary>Renames every path.</summary>
    public static void MovePaths(this JObject document, Func<string, string> moved)
    {
        foreach (var path in ((JObject)document["paths"]!).Properties().Select(path => path.Name).ToList())
            document.MovePath(path, moved(path));
    }

    public static string Ref(string schema) => $"#/components/schemas/{schema}";

    public static JObject RefTo(string schema) => new() { ["$ref"] = Ref(schema) };

    /// <summary>Every schema and part of one: examples and defaults are left alone, and so are the maps of names.</summary>
    public static IEnumerable<JObject> Anywhere(this JObject document) =>
        document.Descendants().OfType<JObject>().Where(part => !part.Ancestors().Any(IsValue)).ToList();

    /// <summary>Every schema that is the value of a member.</summary>
    public static IEnumerable<JObject> EveryMember(this JObject document) =>
        document.Anywhere().Where(part => part.Parent is JProperty { Parent.Parent: JProperty { Name: "properties" } }).ToList();

    /// <summary>An answer with a body.</summary>
    public static JObject Response(string description, JObject schema) =>
        new()
        {
            ["description"] = description,
            ["content"] = new JObject { ["application/json"] = new JObject { ["schema"] = schema } },
        };

    /// <summary>The objects of a document with their members in another order, lists as they were.</summary>
    public static void Reorder(this JToken token, Func<IEnumerable<JProperty>, IEnumerable<JProperty>> order)
    {
        foreach (var child in token.Children().ToList())
            child.Reorder(order);
        if (token is not JObject parent)
            return;
        var members = order(parent.Properties().ToList()).ToList();
        parent.RemoveAll();
        foreach (var member in members)
            parent.Add(member);
    }

    public static string Text(this JObject document) => document.ToString(Formatting.Indented) + "\n";

    private static bool IsValue(JToken part) =>
        part is JProperty { Name: "example" or "examples" or "default" } property && !IsName(property);

    private static bool IsName(JProperty property) => property.Parent?.Parent is JProperty { Name: "properties" or "schemas" };

    private static JObject At(JObject parent, string name) =>
        parent[name] as JObject ?? throw new ArgumentException($"There is no {name} in {parent.Path}.");
}
