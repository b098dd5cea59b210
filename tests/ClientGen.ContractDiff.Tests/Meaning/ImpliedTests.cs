using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Meaning;

/// <summary>What a keyword does depends on what stands beside it.</summary>
public sealed class ImpliedTests
{
    private const string Contains = "type: array, contains: { type: integer }";
    private const string Closed = "type: object, additionalProperties: false";

    [Theory]
    [InlineData($"{{ {Contains} }}", $"{{ {Contains}, minContains: 0 }}", false)]
    [InlineData($"{{ {Contains}, minContains: 0 }}", $"{{ {Contains} }}", true)]
    [InlineData($"{{ {Contains} }}", $"{{ {Contains}, minContains: 1 }}", false)]
    [InlineData($"{{ {Contains} }}", $"{{ {Contains}, minContains: 2 }}", true)]
    [InlineData("{ type: object, required: [b] }", "{ type: object, required: [b], dependentRequired: { a: [b] } }", false)]
    [InlineData("{ type: object, required: [b] }", "{ type: object, required: [b], dependentRequired: { a: [b, c] } }", true)]
    [InlineData("{ type: object, required: [b] }", "{ type: object, dependentRequired: { a: [b] } }", false)]
    [InlineData($"{{ {Closed} }}", $"{{ {Closed}, patternProperties: {{ ^x-: {{ type: string }} }} }}", false)]
    [InlineData($"{{ {Closed}, patternProperties: {{ ^x-: {{ type: string }} }} }}", $"{{ {Closed} }}", true)]
    [InlineData(
        $"{{ {Closed}, properties: {{ x-a: {{}} }} }}",
        $"{{ {Closed}, properties: {{ x-a: {{}} }}, patternProperties: {{ ^x-: {{ type: string }} }} }}",
        true
    )]
    [InlineData("{ type: object, patternProperties: { ^x-: { type: string } } }", "{ type: object }", false)]
    public void A_request_breaks_only_where_a_body_is_refused(string before, string after, bool breaks) =>
        (Make.Diff(Document(before), Document(after)).Count(WireLevel.Breaking) > 0).ShouldBe(breaks);

    private static JObject Document(string schema) =>
        Make.Frame(
            Make.Yaml(
                $"/p: {{ post: {{ requestBody: {{ content: {{ application/json: {{ schema: {schema} }} }} }}, "
                    + "responses: { '200': { description: ok } } } }"
            )
        );
}
