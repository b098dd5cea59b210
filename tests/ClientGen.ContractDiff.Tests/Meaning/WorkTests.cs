using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.CSharp;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Meaning;

/// <summary>Large and malicious documents cost work in proportion to their size; counted, since clocks differ.</summary>
[Slow("compares documents of thousands of values")]
public sealed class WorkTests
{
    [Theory]
    [InlineData(20)]
    [InlineData(80)]
    public void Mutually_nested_unions_are_walked_a_few_times_for_each_pair(int count)
    {
        var (before, after) = (Nested(count, "A", 1), Nested(count, "B", 2));
        var comparer = Comparer(before, after);
        comparer.Pair(Schema(comparer.Old, "A0"), Schema(comparer.New, "B0"));
        comparer.Drain();
        comparer.Relation.Walked.ShouldBeLessThan(60 * count * count);
        EffectiveTypes.Of(Schema(comparer.New, "B0").Normalized).HasFlag(JsonTypes.Object).ShouldBeTrue();
    }

    [Fact]
    public void Tens_of_thousands_of_values_and_members_and_a_pattern_that_never_ends_are_compared()
    {
        Values(50_000).Findings.ShouldNotBeEmpty();
        Members(20_000).Findings.ShouldNotBeEmpty();
        Pattern().Findings.ShouldNotBeEmpty();

        static Findings.DiffReport Values(int count) =>
            Make.Diff(
                Document(new JObject { ["type"] = "string", ["enum"] = new JArray(Enumerable.Range(0, count).Select(i => $"v{i}")) }),
                Document(new JObject { ["type"] = "string", ["enum"] = new JArray(Enumerable.Range(0, 2 * count).Select(i => $"v{i}")) })
            );
        static Findings.DiffReport Members(int count) =>
            Make.Diff(
                Document(Object(Enumerable.Range(0, count).Select(i => ($"m{i}", "string")))),
                Document(Object(Enumerable.Range(0, count).Select(i => ($"m{i}", "integer"))))
            );
        static Findings.DiffReport Pattern() =>
            Make.Diff(
                Document(new JObject { ["type"] = "string", ["pattern"] = "^(([a-z0-9A-Z#:/.%-]+)+)+!$" }),
                Document(
                    new JObject
                    {
                        ["type"] = "string",
                        ["pattern"] = "^(([a-z0-9A-Z#:/.%-]+)+)+[?]$",
                        ["maxLength"] = 30,
                    }
                )
            );
    }

    private static JObject Object(IEnumerable<(string Name, string Type)> members) =>
        new()
        {
            ["type"] = "object",
            ["required"] = new JArray(members.Select(m => m.Name)),
            ["properties"] = new JObject(members.Select(m => new JProperty(m.Name, new JObject { ["type"] = m.Type }))),
        };

    private static JObject Document(JObject schema) =>
        Make.Frame(
            new JObject
            {
                ["/p"] = new JObject
                {
                    ["post"] = new JObject
                    {
                        ["requestBody"] = new JObject
                        {
                            ["content"] = new JObject { ["application/json"] = new JObject { ["schema"] = schema } },
                        },
                        ["responses"] = new JObject { ["200"] = new JObject { ["description"] = "ok" } },
                    },
                },
            }
        );

    private static Spec Nested(int count, string name, int most)
    {
        var document = Document(new JObject { ["$ref"] = $"#/components/schemas/{name}0" });
        var schemas = (JObject)document["components"]!["schemas"]!;
        for (var i = 0; i < count; i++)
        {
            schemas[$"{name}{i}"] = new JObject
            {
                ["anyOf"] = new JArray(
                    Enumerable
                        .Range(0, count)
                        .Where(j => j != i)
                        .Select(j => (JToken)new JObject { ["$ref"] = $"#/components/schemas/{name}{j}" })
                        .Append(
                            Make.Yaml($"{{ type: object, required: [m{i}], properties: {{ m{i}: {{ type: integer, maximum: {most} }} }} }}")
                        )
                ),
            };
        }

        return Make.Of(document);
    }

    private static SchemaComparer Comparer(Spec before, Spec after) =>
        new(new(before), new(after), SideNames.Conventional, new(2030, 1, 1));

    private static SchemaSet Schema(SchemaCache space, string name) => ComponentSchemas.Find(space, name)!;
}
