using System.Text;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Meaning;

/// <summary>One edit is one finding, with all it reaches; cycles and size do no harm.</summary>
public sealed class ReachTests
{
    [Fact]
    public void One_edit_of_a_shared_schema_is_one_finding_with_its_operations()
    {
        const int Operations = 40;
        var (before, after) = (Shared(Operations, "{ type: string }"), Shared(Operations, "{ type: string, maxLength: 3 }"));
        var finding = Make.Diff(before, after).Findings.ShouldHaveSingleItem();
        finding.Operations.Count.ShouldBe(Operations);
        finding.Direction.ShouldBe(Direction.Both);
        finding.Wire.ShouldBe(WireLevel.Breaking);
        finding.Rule.ShouldBe("request-property-max-length-set");
        finding.Members.ShouldBe(["Node.Name"]);
    }

    [Fact]
    public void Schemas_in_a_ring_are_compared_once_each()
    {
        static JObject Ring(int size, string type)
        {
            var schemas = new StringBuilder("schemas:\n");
            for (var i = 0; i < size; i++)
            {
                // Every schema refers to two others, so that unfolding would never end.
                schemas.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"  S{i}: {{ type: object, properties: {{ a: {{ $ref: '#/components/schemas/S{(i + 1) % size}' }}, b: {{ "
                        + $"anyOf: [{{ $ref: '#/components/schemas/S{(i * 7) % size}' }}, {{ type: 'null' }}] }}, v: {{ type: "
                        + $"{(i == size - 1 ? type : "integer")} }} }} }}\n"
                );
            }

            var document = Make.Frame(
                Make.Yaml(
                    "/a: { get: { responses: { '200': { description: A, content: { application/json: { schema: { $ref: "
                        + "'#/components/schemas/S0' } } } } } } }"
                )
            );
            document["components"] = Make.Yaml(schemas.ToString());
            return document;
        }

        var finding = Make.Diff(Ring(600, "integer"), Ring(600, "number")).Findings.ShouldHaveSingleItem();
        finding.Rule.ShouldBe("response-property-type-generalized");
    }

    [Fact]
    public void A_read_only_member_does_not_matter_to_requests()
    {
        var (before, after) = (Shared(1, "{ type: string, readOnly: true }"), Shared(1, "{ type: string, readOnly: true, maxLength: 3 }"));
        Make.Diff(before, after).Findings.ShouldHaveSingleItem().Wire.ShouldBe(WireLevel.Info);
    }

    [Fact]
    public void A_reference_that_leads_nowhere_is_refused_on_the_new_side_and_noted_on_the_old()
    {
        var (good, bad) = (Shared(1, "{ type: string }"), Shared(1, "{ $ref: '#/components/schemas/Nobody' }"));
        Should.Throw<SpecException>(() => Make.Diff(good, bad)).Message.ShouldContain("'#/components/schemas/Nobody' leads nowhere");
        Make.Diff(bad, good)
            .Problems.ShouldContain(p =>
                p.Message.Contains("'#/components/schemas/Nobody' leads nowhere", StringComparison.Ordinal) && p.Position != null
            );
    }

    [Fact]
    public void A_schema_that_contains_itself_ends()
    {
        static JObject Selfish(string more)
        {
            var document = Shared(1, "{ type: string }");
            document["components"]!["schemas"]!["Node"] = Make.Yaml(
                "{ allOf: [{ $ref: '#/components/schemas/Node' }, { oneOf: [{ $ref: '#/components/schemas/Node' }, { "
                    + $"type: string{more} }}] }}] }}"
            );
            return document;
        }

        Make.Diff(Selfish(""), Selfish(", maxLength: 3")).Findings.ShouldNotBeEmpty();
    }

    [Fact]
    public void Removing_a_thing_is_never_milder_than_removing_part_of_it()
    {
        var whole = Make.Yaml(
            """
            /a:
              get:
                operationId: a
                parameters: [{ name: p, in: query, schema: { type: string, enum: [x, y] } }]
                requestBody: { content: { application/json: { schema: { type: object, properties: { m: { type: string, enum: [x,
                  y] } } } } } }
                responses: { '200': { description: A, headers: { H: { schema: { type: string } } },
                  content: { application/json: { schema: { type: object, required: [r], properties: { r: { type: string } } } } } } }
            """
        );
        // From the outside in: each place holds the next.
        foreach (
            var chain in (string[][])
                [
                    ["/a", "/a.get", "/a.get.parameters", "/a.get.parameters[0].schema.enum[1]"],
                    [
                        "/a.get.requestBody",
                        "/a.get.requestBody.content.application/json",
                        "/a.get.requestBody.content.application/json.schema.properties.m",
                        "/a.get.requestBody.content.application/json.schema.properties.m.enum[0]",
                    ],
                    [
                        "/a.get.responses.200",
                        "/a.get.responses.200.content.application/json",
                        "/a.get.responses.200.content.application/json.schema.properties.r",
                    ],
                    ["/a.get.responses.200", "/a.get.responses.200.headers.H"],
                ]
        )
        {
            var levels = chain.Select(path => Without(whole, path)).ToList();
            levels.SequenceEqual(levels.OrderDescending()).ShouldBeTrue(string.Join(" > ", chain) + ": " + string.Join(" > ", levels));
        }

        static WireLevel Without(JObject paths, string path)
        {
            var after = (JObject)paths.DeepClone();
            var token = after.SelectToken(
                string.Concat(
                    System
                        .Text.RegularExpressions.Regex.Matches(path, @"/a|application/json|[^.\[\]]+|\[\d\]")
                        .Select(m => m.Value.StartsWith('[') ? m.Value : $"['{m.Value}']")
                ),
                errorWhenNoMatch: true
            )!;
            if (token.Parent is JProperty property)
                property.Remove();
            else
                token.Remove();
            // The lenient reading of an optional member gone is a statement about readers, not about messages.
            return Differ
                .Compare(Make.Of(Make.Frame((JObject)paths.DeepClone())), Make.Of(Make.Frame(after)), new() { StrictMembers = true })
                .Findings.Max(f => f.Wire);
        }
    }

    private static JObject Shared(int operations, string name)
    {
        var paths = new JObject();
        for (var i = 0; i < operations; i++)
        {
            paths[$"/a{i}"] = Make.Yaml(
                "put: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Node' } } } }, "
                    + "responses: { '200': { description: A, content: { application/json: { schema: { type: array, items: { $ref: "
                    + "'#/components/schemas/Node' } } } } } } }"
            );
        }
        var document = Make.Frame(paths);
        document["components"]!["schemas"]!["Node"] = Make.Yaml(
            $"{{ type: object, properties: {{ next: {{ $ref: '#/components/schemas/Node' }}, name: {name} }} }}"
        );
        return document;
    }
}
