using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Metamorphic;

/// <summary>Writing the same thing differently changes nothing on the wire.</summary>
public sealed class NeutralTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var spec in VendorSpecs.All)
            {
                foreach (var name in Neutral.All.Keys)
                    data.Add(Path.GetFileName(Path.GetDirectoryName(spec))!, name);
            }

            return data;
        }
    }

    [Slow("compares hundreds of documents")]
    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_schema_written_differently_gives_nothing_on_the_wire(string vendor, string edit)
    {
        // Many schemas are rewritten at once, inner ones first, so that few comparisons cover every schema.
        const int Groups = 6;
        var before = JObject.Parse(File.ReadAllText(Repository.At("specs", vendor, "openapi.json")));
        var done = 0;
        for (var group = 0; group < Groups; group++)
        {
            var after = (JObject)before.DeepClone();
            var schemas = SchemaObjects.Of(after);
            for (var i = schemas.Count - 1 - group; i >= 0; i -= Groups)
            {
                if (Neutral.All[edit](after, schemas[i]))
                    done++;
            }

            Check(before, after, $"{edit}, group {group}");
        }

        // Not every document has every kind of schema; the edit must have met some document somewhere.
        if (vendor == "claid" && edit != "reverse oneOf")
            done.ShouldBePositive();
    }

    [Fact]
    public void All_schemas_written_differently_at_once_give_nothing_on_the_wire()
    {
        foreach (var spec in VendorSpecs.All)
        {
            foreach (
                var (name, edit) in Neutral.All.Where(e =>
                    e.Key.StartsWith("reverse", StringComparison.Ordinal) || e.Key.StartsWith("say", StringComparison.Ordinal)
                )
            )
            {
                var (before, after) = (JObject.Parse(File.ReadAllText(spec)), JObject.Parse(File.ReadAllText(spec)));
                foreach (var schema in SchemaObjects.Of(after))
                    edit(after, schema);
                Check(before, after, name);
            }
        }
    }

    [Fact]
    public void A_document_does_not_differ_from_itself()
    {
        foreach (var spec in VendorSpecs.All)
            Differ.Compare(SpecLoader.Load(spec), SpecLoader.Load(spec)).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{ type: string, nullable: true }""", """{ type: [string, 'null'] }""")]
    [InlineData("""{ type: string, nullable: true, enum: [a, null] }""", """{ anyOf: [{ enum: [a] }, { type: 'null' }] }""")]
    [InlineData("""{ type: integer, minimum: 1, exclusiveMinimum: true }""", """{ type: integer, exclusiveMinimum: 1 }""")]
    [InlineData("""{ type: string, enum: [a] }""", """{ const: a }""")]
    [InlineData(
        """{ type: object, nullable: true, allOf: [{ $ref: '#/components/schemas/Cat' }] }""",
        """{ anyOf: [{ $ref: '#/components/schemas/Cat' }, { type: 'null' }] }"""
    )]
    [InlineData("""{ type: number, maximum: 5, exclusiveMaximum: false }""", """{ type: number, maximum: 5 }""")]
    [InlineData("""{ type: string, example: a }""", """{ type: string, examples: [a] }""")]
    public void An_upgrade_from_3_0_to_3_1_gives_nothing_on_the_wire(string before, string after)
    {
        var (earlier, later) = (Document("3.0.3", before), Document("3.1.0", after));
        foreach (var (a, b) in new[] { (earlier, later), (later, earlier) })
        {
            var report = Make.Diff(a, b);
            report.Findings.Where(f => f.Wire != WireLevel.None).ShouldBeEmpty();
        }
    }

    private static JObject Document(string version, string schema)
    {
        var body = new JObject { ["content"] = new JObject { ["application/json"] = new JObject { ["schema"] = Make.Yaml(schema) } } };
        var document = Make.Frame(
            new JObject
            {
                ["/a"] = new JObject
                {
                    ["post"] = new JObject
                    {
                        ["requestBody"] = body,
                        ["responses"] = new JObject { ["200"] = body.DeepClone() },
                    },
                },
            }
        );
        document["openapi"] = version;
        return document;
    }

    private static void Check(JObject before, JObject after, string what)
    {
        var report = Make.Diff(before, after);
        string.Join("\n", report.Findings.Where(f => f.Wire != WireLevel.None).Select(f => $"{f.Rule} {f.Message}")).ShouldBeEmpty(what);
    }
}
