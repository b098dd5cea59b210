using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Tests.Depth;

/// <summary>Schemas nested thousands deep are compared or refused with a place; the stack never runs out.</summary>
[Slow("compares documents of thousands of schemas")]
public sealed class DeepTests
{
    private const int Depth = 5000;
    private const string Text = """{ "type": "object", "properties": { "z": { "type": "string" } } }""";
    private const string Number = """{ "type": "object", "properties": { "z": { "type": "integer" } } }""";

    public static TheoryData<string> Holders => [.. DeepDocument.Holders.Keys];

    [Theory]
    [MemberData(nameof(Holders))]
    public void Schemas_that_lead_to_one_another_are_compared(string holder)
    {
        if (DeepDocument.Joins.Contains(holder))
            return;
        var report = Compare(DeepDocument.Chain(holder, Depth, "S", Text), DeepDocument.Chain(holder, Depth, "S", Number));
        report.Findings.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Holders))]
    public void Schemas_with_other_names_are_compared(string holder)
    {
        if (DeepDocument.Joins.Contains(holder))
            return;
        Compare(DeepDocument.Chain(holder, Depth, "S", Text), DeepDocument.Chain(holder, Depth, "T", Number)).Findings.ShouldNotBeEmpty();
    }

    [Fact]
    public void Schemas_that_join_one_another_are_compared_or_refused_with_their_place()
    {
        foreach (var holder in DeepDocument.Joins)
        {
            string Chain(int depth, string leaf) => DeepDocument.Chain(holder, depth, "S", leaf);
            Compare(Chain(200, Text), Chain(200, Number)).Findings.ShouldNotBeEmpty(holder);
            var refused = Should.Throw<SpecException>(() => Compare(Chain(Depth, Text), Chain(Depth, Number)), holder);
            refused.Message.ShouldMatch(
                @"^a\.json:\d+:\d+: schemas are nested deeper than 512 levels of allOf and references at #/components/"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Holders))]
    public void What_is_written_that_deep_is_refused_with_its_place(string holder)
    {
        if (holder == "$ref")
            return;
        var refused = Should.Throw<SpecException>(() => Spec(DeepDocument.Inline(holder, Depth, "true"), "deep.json"));
        refused.Message.ShouldContain("deep.json:");
        refused.Message.ShouldContain("nested deeper than 1000 levels");
        refused = Should.Throw<SpecException>(() => Spec(DeepDocument.Inline(holder, Depth, "true"), "deep.yaml"));
        refused.Message.ShouldContain("deep.yaml:");
        refused.Message.ShouldContain("nested deeper than 1000 levels");
    }

    [Theory]
    [MemberData(nameof(Holders))]
    public void What_is_just_not_too_deep_is_compared(string holder)
    {
        if (holder == "$ref")
            return;
        foreach (var name in new[] { "a.json", "a.yaml" })
        {
            var report = Compare(DeepDocument.Inline(holder, 240, Text), DeepDocument.Inline(holder, 240, Number), name);
            report.Findings.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Aliases_that_nest_deep_are_refused_too()
    {
        var text = "openapi: 3.1.0\nx0: &x0 [1]\n" + string.Concat(Enumerable.Range(1, Depth).Select(i => $"x{i}: &x{i} [*x{i - 1}]\n"));
        Should.Throw<SpecException>(() => Spec(text, "deep.yaml")).Message.ShouldContain("nested deeper than 1000 levels");
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    public void Unions_of_one_another_are_compared_in_a_moment(int count)
    {
        var report = Compare(
            DeepDocument.Mutual(count, "S", i => $$"""{ "type": "object", "properties": { "a{{i}}": { "type": "string" } } }"""),
            DeepDocument.Mutual(count, "T", i => $$"""{ "type": "object", "properties": { "a{{i}}": { "type": "integer" } } }""")
        );
        report.Count(WireLevel.Breaking).ShouldBeGreaterThan(0);
    }

    private static Findings.DiffReport Compare(string before, string after, string name = "a.json") =>
        SmallStack.Run(() => Differ.Compare(Spec(before, name), Spec(after, name)));

    private static Spec Spec(string text, string name) => SmallStack.Run(() => new Spec(new TextSource(name, text)));
}
