using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.CSharp;

/// <summary>What an edit does to callers of the generated client, whatever it does on the wire.</summary>
public sealed class CSharpAxisTests
{
    [Theory]
    [InlineData("{ type: integer, format: int64 }", "{ type: integer, format: int32 }", WireLevel.Info, CSharpLevel.Source)]
    [InlineData("{ type: integer }", "{ type: integer, format: int32 }", WireLevel.Info, CSharpLevel.None)]
    [InlineData("{ type: string }", "{ type: string, format: date-time }", WireLevel.Info, CSharpLevel.Source)]
    [InlineData("{ type: string }", "{ type: string, format: email }", WireLevel.Info, CSharpLevel.None)]
    [InlineData("{ type: integer }", "{ type: [integer, 'null'] }", WireLevel.Breaking, CSharpLevel.Source)]
    [InlineData("{ type: [integer, 'null'] }", "{ type: integer }", WireLevel.Info, CSharpLevel.Binary)]
    [InlineData("{ type: string }", "{ type: [string, 'null'] }", WireLevel.Breaking, CSharpLevel.Runtime)]
    [InlineData("{ type: string, enum: [a, b] }", "{ type: string, enum: [a] }", WireLevel.Info, CSharpLevel.Source)]
    [InlineData("{ type: string, enum: [a] }", "{ type: string, enum: [a, b] }", WireLevel.Breaking, CSharpLevel.None)]
    [InlineData("{ type: string, maxLength: 5 }", "{ type: string, maxLength: 6 }", WireLevel.Breaking, CSharpLevel.None)]
    [InlineData("{ type: string, default: a }", "{ type: string, default: b }", WireLevel.Info, CSharpLevel.Runtime)]
    [InlineData(
        "{ type: array, items: { type: integer } }",
        "{ type: array, items: { type: number } }",
        WireLevel.Breaking,
        CSharpLevel.Source
    )]
    [InlineData(
        "{ $ref: '#/components/schemas/Dog' }",
        "{ type: object, required: [kind, name], properties: { kind: { type: string }, name: { type: string }, barks: { type: "
            + "boolean } } }",
        WireLevel.None,
        CSharpLevel.Source
    )]
    [InlineData(
        "{ $ref: '#/components/schemas/Dog' }",
        "{ allOf: [{ $ref: '#/components/schemas/Dog' }], description: Same }",
        WireLevel.None,
        CSharpLevel.None
    )]
    public void A_member_of_a_response_on_both_axes(string before, string after, WireLevel wire, CSharpLevel csharp)
    {
        var findings = Make.Diff(Document(before), Document(after)).Findings;
        (Max(findings, f => f.Wire), Max(findings, f => f.CSharp)).ShouldBe((wire, csharp));
        foreach (var finding in findings.Where(f => f.CSharp != CSharpLevel.None))
            finding.Members.ShouldContain(m => m.StartsWith("Pet", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ a: { type: string } }", "{ a: { type: string }, b: { type: string } }", CSharpLevel.None)]
    [InlineData("{ a: { type: string }, b: { type: string } }", "{ a: { type: string } }", CSharpLevel.Source)]
    public void Members_that_come_and_go(string before, string after, CSharpLevel csharp)
    {
        static string Object(string properties) => $"{{ type: object, properties: {properties} }}";
        Max(Make.Diff(Document(Object(before)), Document(Object(after))).Findings, f => f.CSharp).ShouldBe(csharp);
    }

    [Fact]
    public void A_renamed_schema_is_one_finding_with_the_places_that_name_it()
    {
        var (before, after) = (Document("{ $ref: '#/components/schemas/Dog' }"), Document("{ $ref: '#/components/schemas/Hound' }"));
        var schemas = (JObject)after["components"]!["schemas"]!;
        schemas["Hound"] = schemas["Dog"]!.DeepClone();
        schemas.Remove("Dog");
        var finding = Make.Diff(before, after).Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.Wire, finding.CSharp).ShouldBe(("schema-renamed", WireLevel.None, CSharpLevel.Source));
        finding.Confidence.ShouldNotBeNull().ShouldBeGreaterThan(0.8);
        finding.Operations.ShouldBe(["GET /pets"]);
        finding.Members.ShouldBe(["Dog", "Hound"]);
    }

    [Fact]
    public void Names_come_from_whoever_knows_the_generator()
    {
        var report = Differ.Compare(
            Make.Of(Document("{ type: string }")),
            Make.Of(Document("{ type: integer }")),
            new() { Names = new(new Shouting(), new Shouting()) }
        );
        report.Findings.Single(f => f.CSharp == CSharpLevel.Source).Members.ShouldBe(["#/COMPONENTS/SCHEMAS/PET.VALUE"]);
    }

    [Theory]
    [InlineData("user_name", "userName", CSharpLevel.None)]
    [InlineData("user_name", "userNames", CSharpLevel.Source)]
    public void A_renamed_member_breaks_callers_only_under_another_CSharp_name(string before, string after, CSharpLevel csharp)
    {
        var finding = Make.Diff(
                Document($"{{ type: object, properties: {{ {before}: {{ type: string }} }} }}"),
                Document($"{{ type: object, properties: {{ {after}: {{ type: string }} }} }}")
            )
            .Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.Wire, finding.CSharp).ShouldBe(("response-property-renamed", WireLevel.Breaking, csharp));
    }

    [Theory]
    [InlineData("#/components/schemas/batch_edit-request", "BatchEditRequest")]
    [InlineData("#/components/schemas/Pet/properties/owner/properties/home_address", "PetOwnerHomeAddress")]
    [InlineData("#/paths/~1pets~1{id}/get/responses/200/content/application~1json/schema/items", "PetsIdGetResponseItem")]
    [InlineData("#/components/schemas/2d", "Value2D")]
    public void Conventional_type_names(string pointer, string name) => ConventionalNames.Instance.TypeName(pointer).ShouldBe(name);

    private static TLevel Max<TLevel>(IEnumerable<Finding> findings, Func<Finding, TLevel> level)
        where TLevel : struct, Enum => findings.Select(level).DefaultIfEmpty().Max();

    private static JObject Document(string value)
    {
        var document = Make.Frame(
            Make.Yaml(
                "/pets: { get: { operationId: listPets, responses: { '200': { description: A, content: { application/json: { "
                    + "schema: { $ref: '#/components/schemas/Pet' } } } } } } }"
            )
        );
        ((JObject)document["components"]!["schemas"]!)["Pet"] = Make.Yaml($"{{ type: object, properties: {{ value: {value} }} }}");
        return document;
    }

    private sealed class Shouting : ICSharpNames
    {
        public string TypeName(string pointer) => pointer.ToUpperInvariant();

        public string MemberName(string typePointer, string property) => property.ToUpperInvariant();

        public string EnumMemberName(string typePointer, string value) => value.ToUpperInvariant();

        public string VariantName(string typePointer, string variantPointer) => variantPointer.ToUpperInvariant();

        public string MethodName(string httpMethod, string path, string? operationId) => httpMethod.ToUpperInvariant();

        public string ParameterName(string pointer, string name) => name.ToUpperInvariant();

        public CSharpType? TypeOf(string pointer) => null;

        public CSharpType? MemberType(string typePointer, string property) => null;
    }
}
