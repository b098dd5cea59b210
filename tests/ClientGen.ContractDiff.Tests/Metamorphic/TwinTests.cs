using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;
using YamlDotNet.Serialization;

namespace ClientGen.ContractDiff.Tests.Metamorphic;

/// <summary>One document in several files or in YAML is the same document, and a break in it the same break.</summary>
public sealed class TwinTests
{
    private const string Reference = "#/components/schemas/";

    public static TheoryData<string> Vendors => [.. VendorSpecs.All.Select(spec => Path.GetFileName(Path.GetDirectoryName(spec))!)];

    [Theory]
    [MemberData(nameof(Vendors))]
    public void A_document_split_into_files_says_the_same(string vendor)
    {
        var whole = Read(vendor);
        Same(Make.Of(whole), Split(whole));
        Same(Split(whole), Make.Of(whole));
        Same(Split(whole), Split(whole));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void A_document_with_its_paths_in_files_says_the_same(string vendor)
    {
        var whole = Read(vendor);
        var main = (JObject)whole.DeepClone();
        var files = new List<(string, string)>();
        foreach (var path in ((JObject)main["paths"]!).Properties().ToList())
        {
            var file = $"paths/{files.Count}.json";
            files.Add((file, path.Value.ToString().Replace("\"#/", "\"../spec.json#/", StringComparison.Ordinal)));
            path.Value = new JObject { ["$ref"] = file };
        }

        var split = Make.Parse(main.ToString(), "spec.json", [.. files]);
        Same(Make.Of(whole), split);
        Same(split, Make.Of(whole));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void A_document_as_3_0_writes_it_says_the_same(string vendor)
    {
        var later = Read(vendor);
        var earlier = Lowered.Of(later);
        JToken.DeepEquals(later, earlier).ShouldBeFalse();
        Same(Make.Of(earlier), Make.Of(later));
        Same(Make.Of(later), Make.Of(earlier));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void A_document_in_YAML_says_the_same(string vendor)
    {
        var json = Read(vendor);
        var yaml = Make.Parse(Yaml(json));
        Differ.Compare(Make.Of(json), yaml).Findings.ShouldBeEmpty();
        Differ.Compare(yaml, Make.Of(json)).Findings.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void A_break_in_one_of_the_files_is_found_and_placed_there(string vendor)
    {
        var before = Read(vendor);
        var after = (JObject)before.DeepClone();
        var changed = 0;
        foreach (var member in after["components"]!["schemas"]!.SelectTokens("$.*.properties.*").OfType<JObject>())
        {
            if ((string?)(member["type"] as JValue) != "string" || member.ContainsKey("enum"))
                continue;
            member["type"] = "boolean";
            changed++;
        }
        changed.ShouldBePositive();
        var whole = Breaks(Make.Of(before), Make.Of(after));
        var split = Breaks(Split(before), Split(after));
        split.Count.ShouldBe(whole.Count);
        split.ShouldAllBe(f => f.New!.File.StartsWith("schemas/", StringComparison.Ordinal) && f.New.Position != null);
        split.ShouldAllBe(f => f.Message.StartsWith("schemas/", StringComparison.Ordinal));
    }

    private static List<Findings.Finding> Breaks(Spec before, Spec after) =>
        [.. Differ.Compare(before, after).Findings.Where(f => f.Kind!.Id == "type-changed")];

    private static void Same(Spec before, Spec after) =>
        string.Join("\n", Differ.Compare(before, after).Findings.Where(f => f.Wire != WireLevel.None).Select(f => $"{f.Rule} {f.Message}"))
            .ShouldBeEmpty();

    private static JObject Read(string vendor) => JObject.Parse(File.ReadAllText(Repository.At("specs", vendor, "openapi.json")));

    // Each schema goes into a file of its own; components name the files, and the files name the components.
    private static Spec Split(JObject whole)
    {
        var main = (JObject)whole.DeepClone();
        var schemas = (JObject)main["components"]!["schemas"]!;
        var files = new List<(string, string)>();
        foreach (var schema in schemas.Properties().ToList())
        {
            var path = $"schemas/{schema.Name}.json";
            files.Add((path, schema.Value.ToString().Replace($"\"{Reference}", $"\"../spec.json{Reference}", StringComparison.Ordinal)));
            schema.Value = new JObject { ["$ref"] = path };
        }

        return Make.Parse(main.ToString(), "spec.json", [.. files]);
    }

    private static string Yaml(JToken json) =>
        new SerializerBuilder().WithQuotingNecessaryStrings(quoteYaml1_1Strings: true).Build().Serialize(Plain(json)!);

    private static object? Plain(JToken json) =>
        json switch
        {
            JObject members => members.Properties().ToDictionary(p => p.Name, p => Plain(p.Value), StringComparer.Ordinal),
            JArray items => items.Select(Plain).ToList(),
            _ => ((JValue)json).Value,
        };
}
