using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests;

/// <summary><c>clientgen spec</c>, and what it and the file of accepted changes say where they are wrong.</summary>
public sealed class SpecCommandTests
{
    [Theory]
    [InlineData("claid")]
    [InlineData("autoenhance")]
    [InlineData("perfectlyclear")]
    public async Task The_document_of_every_vendor_is_written(string vendor)
    {
        foreach (var (part, file) in new[] { ("document", "openapi"), ("overlay", "overlay"), ("provenance", "provenance") })
        {
            var run = await Run.Of("spec", vendor, "--part", part);
            run.Code.ShouldBe(0, run.Error);
            run.Output.ShouldBe(File.ReadAllText(Repository.At("specs", vendor, file + ".json")));
        }
    }

    [Fact]
    public async Task An_unknown_vendor_is_told_with_those_there_are()
    {
        var run = await Run.Of("spec", "nobody");
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("autoenhance, claid, perfectlyclear");
    }

    [Theory]
    [InlineData("--accept needs --accepted FILE", "--accept", "a@b")]
    [InlineData("'tomorrow' is no day", "--accept", "a@b", "--accepted", "x.yaml", "--reason", "r", "--expires", "tomorrow")]
    [InlineData("write the rule and the place", "--accept", "a", "--accepted", "x.yaml", "--reason", "r", "--expires", "2999-01-01")]
    public async Task Accepting_half_an_entry_is_an_error(string words, params string[] options)
    {
        var run = await Run.Of(["diff", "old.json", "new.json", .. options]);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain(words);
    }

    [Fact]
    public void The_schema_of_accepted_changes_takes_what_the_writer_writes()
    {
        var schema = JObject.Parse(File.ReadAllText(Repository.At("docs", "accepted.schema.json")));
        var change = new ContractDiff.Accepting.AcceptedChange("endpoint-added", "#/paths/~1a", "r: x", "me", new(2030, 1, 2), 0);
        var json = ContractDiff.Accepting.AcceptedWriter.With("a.json", null, change);
        json = ContractDiff.Accepting.AcceptedWriter.With("a.json", json, change);
        new JsonSchema.SchemaValidator(schema).Validate(JObject.Parse(json), "").ShouldBeEmpty();
        new JsonSchema.SchemaValidator(schema).Validate(JObject.Parse(json.Replace("who", "whom")), "").ShouldNotBeEmpty();
        var yaml = "# ours\naccepted:\n- rule: endpoint-added\n  place: x\n  reason: y\n  who: z\n  expires: 2030-01-01\n";
        var more = ContractDiff.Accepting.AcceptedWriter.With("a.yaml", yaml, change);
        more.ShouldStartWith(yaml);
        Should
            .Throw<SpecException>(() => ContractDiff.Accepting.AcceptedWriter.With("a.yaml", yaml + "other: 1\n", change))
            .Message.ShouldContain("a.yaml");
    }
}
