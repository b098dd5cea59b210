using System.Reflection;
using System.Text;
using ClientGen.Generator.Document;
using ClientGen.Generator.Facts;

namespace ClientGen.Generator.Tests.Facts;

/// <summary>The page on overlays, the schema of the facts and the names in the generator say the same.</summary>
public sealed class OverlayPageTests
{
    private static JObject Schema =>
        JObject.Parse(File.ReadAllText(Repository.At("generators", "ClientGen.Generator", "Facts", "overlay-facts.schema.json")));

    [Fact]
    public void ThePage_IsMadeFromTheSchema() => Page.MatchPart("docs/overlay.md", "facts", Text());

    [Fact]
    public void EveryFact_HasItsNameInTheGenerator()
    {
        var named = typeof(ExtensionNames)
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToList();

        FactCatalog.Names.ShouldBeSubsetOf(named);
        FactCatalog.Names.ShouldBe(Facts().Select(fact => fact.Name), ignoreOrder: true);
    }

    [Fact]
    public void EveryName_IsAFactOrStaysInTheGenerator()
    {
        // What the generator writes for itself, an overlay may not state.
        var source = File.ReadAllLines(Repository.At("generators", "ClientGen.Generator", "Document", "ExtensionNames.cs"));
        var overlays = source
            .Zip(source.Skip(1))
            .Where(pair => pair.First.Contains("<summary>Overlay", StringComparison.Ordinal))
            .Select(pair => pair.Second.Split('"')[1])
            .ToList();

        overlays.Count.ShouldBeGreaterThan(10);
        FactCatalog.Names.ShouldBe(overlays.Append(ExtensionNames.Source), ignoreOrder: true);
    }

    [Fact]
    public void EveryFact_HasAPlaceAndAForm()
    {
        string[] places = ["any", "document", "member", "operation", "parameter", "schema"];
        foreach (var name in FactCatalog.Names)
        {
            FactCatalog.Places(name).ShouldNotBeEmpty(name);
            FactCatalog.Places(name).ShouldBeSubsetOf(places, name);
            FactCatalog.Faults(name, new JValue(1.5)).ShouldNotBeEmpty($"{name} takes a number");
        }
    }

    private static IEnumerable<JProperty> Facts() => ((JObject)Schema["properties"]!).Properties();

    private static string Text()
    {
        var text = new StringBuilder();
        foreach (var fact in Facts().OrderBy(fact => fact.Name, StringComparer.Ordinal))
        {
            var places = string.Join(", ", fact.Value["x-places"]!.Values<string>());
            text.Append(
                $"\n## `{fact.Name}`\n\nOn: {places}. Form: {Form(fact.Value)}.\n\n{Wrapped((string)fact.Value["description"]!)}\n"
            );
            if (fact.Value["properties"] is JObject members)
                text.Append(Members(members, fact.Value));
        }
        return text.Append('\n').ToString();
    }

    private static string Wrapped(string text)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length + 1 + word.Length > 130)
                lines.Add("");
            lines[^1] = $"{lines[^1]} {word}".TrimStart();
        }
        return string.Join('\n', lines);
    }

    private static string Members(JObject members, JToken fact)
    {
        var required = fact["required"]?.Values<string>().ToList() ?? [];
        var rows = members
            .Properties()
            .Select(member =>
                $"| `{member.Name}` | {Form(member.Value)} | {(required.Contains(member.Name) ? "yes" : "")} "
                + $"| {member.Value["description"] ?? Inner(member.Value)} |"
            );
        return $"\n| member | form | required | meaning |\n| --- | --- | --- | --- |\n{string.Join('\n', rows)}\n";
    }

    private static string Inner(JToken member) =>
        member.SelectToken("items.properties") is JObject parts
            ? "each: " + string.Join(" ", parts.Properties().Select(part => $"`{part.Name}`: {part.Value["description"]}"))
            : "";

    private static string Form(JToken schema) =>
        (string?)schema["$ref"] is { } reference ? (reference == "#/$defs/words" ? "a list of words" : "a pointer")
        : schema["const"] is { } constant ? $"`{constant.ToString().ToLowerInvariant()}`"
        : schema["enum"] is JArray values ? string.Join(" or ", values.Select(value => $"`{value}`"))
        : schema["anyOf"] is JArray variants ? string.Join(" or ", variants.Select(Form))
        : (string?)schema["type"] switch
        {
            "object" => "an object",
            "array" => "a list",
            "number" => "a number",
            _ => "text",
        };
}
