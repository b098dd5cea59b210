using ClientGen.Cli.Commands;
using ClientGen.TestSupport;
using Newtonsoft.Json.Linq;
using static ClientGen.Tests.PetTraffic;

namespace ClientGen.Cli.Tests;

/// <summary>What <c>verify</c> writes and ends with.</summary>
public sealed class VerifyRunTests : IDisposable
{
    private readonly PetTraffic _pets = new();

    public void Dispose() => _pets.Dispose();

    [Fact]
    public void What_was_accepted_does_not_count_and_what_expired_does()
    {
        var har = _pets.Har(Entry("GET", "https://api.example/v1/pets", 200, """[{ "name": "a", "kind": "fish" }, { "name": null }]"""));
        var accepted = _pets.Write(
            "accepted.yaml",
            """
            accepted:
              - { rule: undeclared-enum-value, place: 'GET /pets response 200 /*/kind = "fish"', reason: new, who: me }
              - { rule: null-not-allowed, place: 'GET /pets response 200 /*', reason: seen, who: me, expires: '2026-01-31' }
              - { rule: missing-member, place: GET /pets*, reason: never, who: me }
            """
        );
        var options = new VerifyOptions
        {
            Spec = _pets.Spec(),
            Traffic = [har],
            AcceptedFile = accepted,
            Clock = At(2026, 1, 31),
        };
        var run = Command(options);
        run.Code.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("0 findings, 2 accepted");
        run.Error.ShouldBe($"warning: {accepted}:4: the entry for missing-member at GET /pets* matches nothing; remove it\n");
        var late = Command(
            new()
            {
                Spec = options.Spec,
                Traffic = [har],
                AcceptedFile = accepted,
                Clock = At(2026, 2, 1),
            }
        );
        late.Code.ShouldBe(ExitCode.Failed);
        late.Error.ShouldContain("accepted.yaml:3: the entry for null-not-allowed at GET /pets response 200 /* expired on 2026-01-31");
    }

    [Fact]
    public void What_was_seen_before_the_day_is_told_and_does_not_fail()
    {
        JObject On(string day, string body)
        {
            var entry = Entry("GET", "https://api.example/v1/pets", 200, body);
            entry["startedDateTime"] = day + "T08:00:00Z";
            return entry;
        }
        var old = On("2026-01-01", """[{ "name": "a", "kind": "fish" }]""");
        VerifyOptions Options(params JObject[] entries) =>
            new()
            {
                Spec = _pets.Spec(),
                Traffic = [_pets.Har(entries)],
                Since = new(2026, 2, 1),
            };
        var same = Command(Options(old, On("2026-03-01", """[{ "name": "a", "kind": "fish" }]""")));
        same.Code.ShouldBe(ExitCode.Success);
        same.Output.ShouldContain("0 findings, 1 seen before");
        var drifted = Command(Options(old, On("2026-03-01", """[{ "name": "a", "kind": "bird" }]""")));
        drifted.Code.ShouldBe(ExitCode.Failed);
        drifted.Output.ShouldContain("1 finding, 1 seen before");
    }

    [Fact]
    public void A_draft_declares_what_was_seen_and_corrects_the_document()
    {
        var spec = _pets.Spec();
        var har = _pets.Har(
            Entry(
                "GET",
                "https://api.example/v1/pets",
                200,
                """[{ "name": "a", "weight": 1, "tags": ["x"] }, { "name": "b", "weight": 1.5 }]"""
            )
        );
        var draft = _pets.Write("draft.json", "");
        Command(
            new()
            {
                Spec = spec,
                Traffic = [har],
                DraftFile = draft,
            }
        )
            .Code.ShouldBe(ExitCode.Failed);
        var update = JObject.Parse(File.ReadAllText(draft))["actions"]![0]!;
        update["target"]!.ToString().ShouldBe("$['components']['schemas']['Pet']['properties']");
        JToken
            .DeepEquals(
                update["update"],
                JObject.Parse("""{ "tags": { "type": "array", "items": { "type": "string" } }, "weight": { "type": "number" } }""")
            )
            .ShouldBeTrue(update.ToString());
        var corrected = Command(
            new()
            {
                Spec = spec,
                Traffic = [har],
                Correct = (document, warn) =>
                    ContractDiff.CSharp.Naming.OverlaidSpec.Of(document, ContractDiff.CSharp.Naming.OverlayChoice.Of(draft), warn),
            }
        );
        corrected.Code.ShouldBe(ExitCode.Success, corrected.Output + corrected.Error);
    }

    [Theory]
    [InlineData("rule: undeclared-mebmer, place: x, reason: r, who: w", "there is no kind of finding 'undeclared-mebmer'")]
    [InlineData("rule: breaks-maximum, reason: r, who: w", "the entry has no 'place'; rule, place, reason, who are needed")]
    [InlineData("rule: missing-member, place: x, reason: r, who: w, expires: soon", "'soon' is no day")]
    public void An_entry_that_is_none_is_told(string entry, string words)
    {
        var run = Command(
            new()
            {
                Spec = _pets.Spec(),
                Traffic = [_pets.Har()],
                AcceptedFile = _pets.Write("accepted.yaml", $"accepted:\n  - {{ {entry} }}\n"),
            }
        );
        run.Code.ShouldBe(ExitCode.Bad);
        run.Error.ShouldContain("accepted.yaml");
        run.Error.ShouldContain(words);
    }

    [Fact]
    public void The_command_writes_text_or_json_and_refuses_what_is_no_archive()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var (spec, har) = (_pets.Spec(), _pets.Har(Entry("GET", "https://api.example/v1/pets", 418, "{}")));
        VerifyRun
            .Run(
                new()
                {
                    Spec = spec,
                    Traffic = [har],
                    Json = true,
                },
                output,
                error
            )
            .ShouldBe(ExitCode.Failed);
        JObject.Parse(output.ToString())["findings"]!.ShouldHaveSingleItem()["kind"]!.ToString().ShouldBe("undeclared-status");
        VerifyRun
            .Run(
                new()
                {
                    Spec = spec,
                    Traffic = [har],
                    FailOnFindings = false,
                },
                output,
                error
            )
            .ShouldBe(ExitCode.Success);
        VerifyRun.Run(new() { Spec = spec, Traffic = [_pets.Write("bad.har", "{}")] }, output, error).ShouldBe(ExitCode.Bad);
        error.ToString().ShouldContain("no HTTP Archive");
    }

    [Theory]
    [InlineData(
        "limit, in: query, schema: { type: integer }",
        "limit, in: query, schema: { type: integer, minimum: x }",
        "#/paths/~1pets/get/parameters/0/schema/minimum: minimum must be a number"
    )]
    [InlineData("required: [name]", "required: name", "#/components/schemas/Pet/required: required must be a list of member names")]
    [InlineData(
        "kind: { type: string, enum: [cat, dog] }",
        "kind: cat",
        "#/components/schemas/Pet/properties: properties must be an object whose members are schemas"
    )]
    public void A_keyword_of_the_wrong_kind_is_told_with_file_and_place(string right, string wrong, string words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var spec = _pets.Spec();
        var text = File.ReadAllText(spec);
        text.ShouldContain(right);
        File.WriteAllText(spec, text.Replace(right, wrong, StringComparison.Ordinal));
        var har = _pets.Har(Entry("GET", "https://api.example/v1/pets?limit=3", 200, """[{ "name": "a" }]"""));

        VerifyRun.Run(new() { Spec = spec, Traffic = [har] }, output, error).ShouldBe(ExitCode.Bad);

        error.ToString().ShouldStartWith($"error: {spec}{words}");
        output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Notes_fail_the_command_only_when_it_is_strict()
    {
        var open = _pets.Spec("additionalProperties: true");
        var har = _pets.Har(Entry("GET", "https://api.example/v1/pets", 200, """[{ "name": "a", "age": 3 }]"""));
        Command(new() { Spec = open, Traffic = [har] }).Code.ShouldBe(ExitCode.Success);
        Command(
            new()
            {
                Spec = open,
                Traffic = [har],
                Strict = true,
            }
        )
            .Code.ShouldBe(ExitCode.Failed);
        Command(new() { Spec = open, Traffic = [har] }).Output.ShouldContain("0 findings, 1 note");
    }

    private static (int Code, string Output, string Error) Command(VerifyOptions options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };
        return (VerifyRun.Run(options, output, error), output.ToString(), error.ToString());
    }

    private static ManualTimeProvider At(int year, int month, int day) =>
        new(new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero));
}
