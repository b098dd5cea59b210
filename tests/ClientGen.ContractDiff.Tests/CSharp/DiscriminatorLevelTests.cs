using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Tests.CSharp;

/// <summary>What an edit of a discriminator does to callers of the generated client, which reads discriminators.</summary>
public sealed class DiscriminatorLevelTests
{
    private const string Listed = "properties: { kind: { type: string }, sort: { type: string } }";
    private const string Unlisted = "properties: { name: { type: string } }";

    [Theory]
    [InlineData(Listed, "", ", discriminator: { propertyName: kind }", "discriminator-added", CSharpLevel.Runtime)]
    [InlineData(Listed, ", discriminator: { propertyName: kind }", "", "discriminator-removed", CSharpLevel.Runtime)]
    [InlineData(Unlisted, ", discriminator: { propertyName: kind }", "", "discriminator-removed", CSharpLevel.Source)]
    [InlineData(
        Listed,
        ", discriminator: { propertyName: kind }",
        ", discriminator: { propertyName: sort }",
        "discriminator-property-name-changed",
        CSharpLevel.Runtime
    )]
    [InlineData(
        Unlisted,
        ", discriminator: { propertyName: kind }",
        ", discriminator: { propertyName: sort }",
        "discriminator-property-name-changed",
        CSharpLevel.Source
    )]
    [InlineData(
        Listed,
        ", discriminator: { propertyName: kind, mapping: { a: A } }",
        ", discriminator: { propertyName: kind, mapping: { a: A, also: A } }",
        "discriminator-mapping-added",
        CSharpLevel.Runtime
    )]
    [InlineData(
        Listed,
        ", discriminator: { propertyName: kind, mapping: { a: A, also: A } }",
        ", discriminator: { propertyName: kind, mapping: { a: A } }",
        "discriminator-mapping-deleted",
        CSharpLevel.Runtime
    )]
    [InlineData(
        Listed,
        ", discriminator: { propertyName: kind, mapping: { a: A } }",
        ", discriminator: { propertyName: kind, mapping: { b: A } }",
        "discriminator-mapping-changed",
        CSharpLevel.None
    )]
    public void Edits_of_a_discriminator_have_a_level(string members, string before, string after, string rule, CSharpLevel level)
    {
        var finding = Make.Diff(Document(before), Document(after)).Findings.Single(f => f.Kind!.Id == rule);
        finding.CSharp.ShouldBe(level);

        Newtonsoft.Json.Linq.JObject Document(string discriminator) =>
            Make.Yaml(
                "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: { /a: { get: { responses: { '200': { description: ok, content: { "
                    + "application/json: { schema: { $ref: '#/components/schemas/U' } } } } } } } }\n"
                    + "components:\n  schemas:\n"
                    + "    U: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }]"
                    + discriminator
                    + " }\n"
                    + $"    A: {{ type: object, required: [x], {members} }}\n"
                    + $"    B: {{ type: object, required: [y], {members} }}\n"
            );
    }
}
