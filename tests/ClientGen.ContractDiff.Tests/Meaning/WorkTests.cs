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

    /// <summary>Unions that double with each level, and members and lists that multiply with each.</summary>
    public static TheoryData<string, int> Explosive =>
        new()
        {
            { "{ oneOf: [{ description: Word, allOf: [NEXT] }, { allOf: [NEXT, { minLength: LEVEL }] }] }", 40 },
            { "{ anyOf: [{ maxLength: LEVEL, allOf: [NEXT] }, { allOf: [NEXT, { minLength: LEVEL }] }] }", 40 },
            { "{ oneOf: [{ type: object, properties: { aLEVEL: { type: string } } }, NEXT] }", 240 },
            { "{ type: array, minItems: 150, items: NEXT }", 6 },
            { "{ type: object, required: [a, b, c, d, e, f, g, h], properties: " + Eight + " }", 8 },
        };

    private const string Eight = "{ a: NEXT, b: NEXT, c: NEXT, d: NEXT, e: NEXT, f: NEXT, g: NEXT, h: NEXT }";

    [Theory]
    [MemberData(nameof(Explosive))]
    public void What_grows_with_each_level_is_searched_within_what_all_searches_may_cost(string level, int depth)
    {
        var (before, after) = (Levels(level, depth, "string"), Levels(level, depth, "integer"));
        Make.Diff(before, after).Count(Severity.WireLevel.Breaking).ShouldBeGreaterThan(0);

        var comparer = Comparer(Make.Of(before), Make.Of(after));
        var all = comparer.Overlaps.Left;
        comparer.Pair(Schema(comparer.Old, "S0"), Schema(comparer.New, "S0"));
        comparer.Drain();
        comparer.Overlaps.Left.ShouldBeInRange(0, all);
        SampleSize(Schema(comparer.Old, "S0")).ShouldBeLessThan(200_000);
    }

    [Fact]
    public void No_search_takes_more_than_a_part_and_all_together_no_more_than_there_is()
    {
        var budget = new SearchBudget(1000);
        budget.Share(part => part.Spend(10_000));
        budget.Left.ShouldBe(875);
        for (var i = 0; i < 200; i++)
            budget.Share(part => part.Spend(10_000));
        budget.Left.ShouldBe(0);
        budget.Share(part => part.IsSpent.ShouldBeTrue());
    }

    private static int SampleSize(SchemaSet set) =>
        Samples.SampleValue.Of(set) is JContainer parts ? parts.DescendantsAndSelf().Count() : 1;

    private static JObject Levels(string level, int depth, string leaf)
    {
        var document = Document(new JObject { ["$ref"] = "#/components/schemas/S0" });
        var schemas = (JObject)document["components"]!["schemas"]!;
        for (var i = 0; i < depth; i++)
        {
            schemas[$"S{i}"] = Make.Yaml(
                level
                    .Replace("NEXT", $"{{ $ref: '#/components/schemas/S{i + 1}' }}", StringComparison.Ordinal)
                    .Replace("LEVEL", $"{i % 7}", StringComparison.Ordinal)
            );
        }

        schemas[$"S{depth}"] = new JObject { ["type"] = leaf };
        return document;
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
