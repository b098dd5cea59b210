using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.CSharp.Naming;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.CSharp;

/// <summary>Names and types as the generator gives them; that the built clients agree is tested beside the command line.</summary>
public sealed class GeneratedNamesTests
{
    private const string Overlay = """
        { "overlay": "1.0.0", "info": { "title": "o", "version": "1" }, "actions": [
          { "target": "$.paths['/pets'].post", "update": { "x-clientgen-area": "Pets", "x-clientgen-name": "Add" } },
          { "target": "$.components.schemas.Pet.properties.size", "update": { "x-clientgen-name": "Dimension" } },
          { "target": "$.components.schemas.PetKind", "update": { "x-clientgen-name": "Kind", "x-clientgen-enum-names": { "d": "Dog" } } },
          { "target": "$.components.schemas.Pet.properties.size.anyOf[0]", "remove": true }
        ] }
        """;

    private static readonly JObject Document = Make.Yaml(
        """
        openapi: 3.1.0
        info: { title: Pets, version: '1' }
        paths:
          /pets:
            parameters: [{ name: trace_id, in: query, schema: { type: string } }]
            post:
              operationId: add_pet_pets_post
              parameters: [{ name: dry-run, in: query, schema: { type: string, enum: [yes, no] } }]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: { '200': { description: A, content: { application/json: { schema: { type: object, required: [at],
                properties: { at: { type: string, format: date-time }, id: { type: integer, format: int64 } } } } } } }
        components:
          schemas:
            Pet:
              type: object
              required: [name, kind]
              properties:
                name: { type: [string, 'null'] }
                nick_name: { type: [string, 'null'] }
                age: { type: integer }
                kind: { $ref: '#/components/schemas/PetKind' }
                size: { anyOf: [{ type: boolean }, { type: string }, { type: number }, { type: object,
                  properties: { width: { type: number, format: float } } }] }
                type: { type: string, enum: [pet] }
                owner: { type: object, properties: { home_page: { type: string, format: uri } } }
                tags: { type: array, items: { type: string } }
            PetKind: { type: string, enum: [d, cat] }
            Animal: { type: object, required: [chip_id], properties: { chip_id: { type: string } } }
            Puppy: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object, properties: { litter_id: { type: string,
              format: uuid } } }] }
        """
    );

    private static readonly ICSharpNames Names = Of(Document, Overlay).Old;

    [Theory]
    [InlineData("#/components/schemas/PetKind", "Kind")]
    [InlineData("#/components/schemas/Pet/properties/size", "Dimension")]
    [InlineData("#/components/schemas/Pet/properties/size/anyOf/3", "DimensionOptions")]
    [InlineData("#/components/schemas/Pet/properties/owner", "PetOwner")]
    [InlineData("#/components/schemas/Puppy/allOf/1", "Puppy")]
    [InlineData("#/paths/~1pets/post/parameters/0/schema", "AddDryRun")]
    [InlineData("#/paths/~1pets/post/responses/200/content/application~1json/schema", "AddResponse")]
    [InlineData("#/components/schemas/unknown_part", "UnknownPart")]
    public void Types(string pointer, string name) => Names.TypeName(pointer).ShouldBe(name);

    [Theory]
    [InlineData("Pet", "name", "Name", "string?")]
    [InlineData("Pet", "nick_name", "NickName", "Optional<string?>")]
    [InlineData("Pet", "age", "Age", "long?")]
    [InlineData("Pet", "kind", "Kind", "Kind")]
    [InlineData("Pet", "size", "Size", "Dimension?")]
    [InlineData("Pet", "type", "Type", "string?")]
    [InlineData("Pet", "tags", "Tags", "IList<string>?")]
    [InlineData("Pet/properties/owner", "home_page", "HomePage", "string?")]
    [InlineData("Pet/properties/size/anyOf/3", "width", "Width", "double?")]
    [InlineData("Puppy/allOf/1", "litter_id", "LitterId", "string?")]
    [InlineData("Animal", "chip_id", "ChipId", "string")]
    public void Members(string owner, string property, string name, string type)
    {
        var pointer = "#/components/schemas/" + owner;
        (Names.MemberName(pointer, property), Names.MemberType(pointer, property)!.Text).ShouldBe((name, type));
    }

    [Fact]
    public void The_document_is_one_the_generator_takes() => Of(Document, Overlay).Notes.ShouldBeEmpty();

    [Fact]
    public void Values_variants_methods_and_arguments()
    {
        Names.EnumMemberName("#/components/schemas/PetKind", "d").ShouldBe("Dog");
        Names.EnumMemberName("#/paths/~1pets/post/parameters/0/schema", "yes").ShouldBe("Yes");
        // The overlay took the variant before these away; they stand where the vendor's document has them.
        Names
            .VariantName("#/components/schemas/Pet/properties/size", "#/components/schemas/Pet/properties/size/anyOf/1")
            .ShouldBe("TryPickText");
        Names
            .VariantName("#/components/schemas/Pet/properties/size", "#/components/schemas/Pet/properties/size/anyOf/3")
            .ShouldBe("TryPickDimensionOptions");
        Names.MethodName("post", "/pets", "add_pet_pets_post").ShouldBe("Pets.AddAsync");
        Names.ParameterName("#/paths/~1pets/post/parameters/0", "dry-run").ShouldBe("dryRun");
        Names.ParameterName("#/paths/~1pets/parameters/0", "trace_id").ShouldBe("traceId");
    }

    [Fact]
    public void Without_an_overlay_the_generator_has_names_of_its_own()
    {
        var names = Of(Document, overlay: null);
        names.Notes.ShouldBeEmpty();
        names.New.MethodName("post", "/pets", "add_pet_pets_post").ShouldBe("Pets.AddPetAsync");
        names.New.TypeName("#/components/schemas/Pet/properties/size").ShouldBe("PetSize");
    }

    [Fact]
    public void A_document_alone_among_two_is_named_by_the_others_overlay()
    {
        var names = GeneratorNaming.Of(
            Spec(Document, "old.json", Overlay),
            Spec(Document, "new.json", overlay: null),
            OverlayChoice.Beside
        );
        names.New.TypeName("#/components/schemas/PetKind").ShouldBe("Kind");
        names.Notes.ShouldHaveSingleItem().ShouldStartWith("new.json has no overlay.json beside it");
    }

    [Fact]
    public void No_overlay_is_used_where_none_is_wanted() =>
        GeneratorNaming
            .Of(Spec(Document, "old.json", Overlay), Spec(Document, "new.json", Overlay), OverlayChoice.None)
            .Old.TypeName("#/components/schemas/PetKind")
            .ShouldBe("PetKind");

    [Fact]
    public void A_document_that_the_generator_refuses_is_named_as_the_other_one()
    {
        var ambiguous = Changed(d =>
            d["components"]!["schemas"]!["Pet"]!["properties"]!["age"] = Make.Yaml("{ $ref: '#/components/schemas/Gone' }")
        );
        var names = GeneratorNaming.Of(Spec(Document, "old.json", Overlay), Spec(ambiguous, "new.json", Overlay), OverlayChoice.Beside);
        names.New.TypeName("#/components/schemas/PetKind").ShouldBe("Kind");
        names.Notes.ShouldHaveSingleItem().ShouldContain("error CG0004");
        // What it would be declared with is not known, whatever the other document says.
        names.New.MemberType("#/components/schemas/Pet", "age").ShouldBeNull();
    }

    [Fact]
    public void Two_documents_that_the_generator_refuses_are_named_plainly()
    {
        var broken = Changed(d =>
            d["components"]!["schemas"]!["Pet"]!["properties"]!["age"] = Make.Yaml("{ $ref: '#/components/schemas/Gone' }")
        );
        var names = Of(broken, Overlay);
        names.Old.ShouldBe(ConventionalNames.Instance);
        names.Notes.ShouldContain(n =>
            n.Contains("the generator refuses new.json", StringComparison.Ordinal) && n.Contains("CG0004", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_the_overlay_names_may_be_gone()
    {
        var without = Changed(d => ((JObject)d["paths"]!).Remove("/pets"));
        var names = GeneratorNaming.Of(Spec(Document, "old.json", Overlay), Spec(without, "new.json", Overlay), OverlayChoice.Beside);
        names.New.TypeName("#/components/schemas/PetKind").ShouldBe("Kind");
        names.Notes.ShouldHaveSingleItem().ShouldContain("CG0003");
    }

    [Theory]
    [InlineData("age", "{ type: [integer, 'null'] }", CSharpLevel.Source, "Pet.Age")] // long? becomes Optional<long?>
    [InlineData("age", "{ type: integer, format: int64 }", CSharpLevel.None, null)]
    [InlineData("age", "{ type: integer, format: int32 }", CSharpLevel.Source, "Pet.Age")]
    [InlineData("name", "{ type: string }", CSharpLevel.Runtime, "Pet.Name")]
    [InlineData("nick_name", "{ type: string }", CSharpLevel.Source, "Pet.NickName")]
    [InlineData("type", "{ type: string, enum: [animal] }", CSharpLevel.Runtime, "Pet.Type")]
    [InlineData("owner", "{ type: object, properties: { home_page: { type: string, format: uuid } } }", CSharpLevel.None, null)]
    public void A_level_follows_the_type_that_is_generated(string property, string schema, CSharpLevel level, string? member)
    {
        var findings = Diff(d => d["components"]!["schemas"]!["Pet"]!["properties"]![property] = Make.Yaml(schema)).Findings;
        findings.ShouldNotBeEmpty();
        findings.Max(f => f.CSharp).ShouldBe(level);
        if (member is not null)
            findings.Single(f => f.CSharp == level).Members.ShouldBe([member]);
    }

    [Fact]
    public void An_optional_member_of_an_answer_that_may_be_null_is_no_other_type()
    {
        var findings = Diff(d =>
            d.SelectToken("$..responses.200..properties.id")!.Replace(Make.Yaml("{ type: [integer, 'null'], format: int64 }"))
        ).Findings;
        findings.ShouldHaveSingleItem().CSharp.ShouldBe(CSharpLevel.None);
    }

    [Fact]
    public void A_new_variant_is_one_more_function_for_Match()
    {
        var finding = Diff(d =>
            ((JArray)d.SelectToken("$.components.schemas.Pet.properties.size.anyOf")!).Add(
                Make.Yaml("{ type: array, items: { type: string } }")
            )
        )
            .Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.CSharp).ShouldBe(("request-property-any-of-added", CSharpLevel.Source));
        finding.Members.ShouldBe(["Dimension.TryPickList"]);
    }

    [Fact]
    public void A_removed_parameter_names_the_method_and_its_argument()
    {
        var finding = Diff(d => d.SelectToken("$.paths./pets.post.parameters[0]")!.Remove())
            .Findings.Single(f => f.Rule == "request-parameter-removed");
        finding.Members.ShouldBe(["Pets.AddAsync(dryRun)"]);
    }

    private static DiffReport Diff(Action<JObject> change)
    {
        var (before, after) = (Spec(Document, "old.json", Overlay), Spec(Changed(change), "new.json", Overlay));
        return Differ.Compare(before, after, new() { Names = GeneratorNaming.Of(before, after, OverlayChoice.Beside) });
    }

    private static JObject Changed(Action<JObject> change)
    {
        var changed = (JObject)Document.DeepClone();
        change(changed);
        return changed;
    }

    private static SideNames Of(JObject document, string? overlay) =>
        GeneratorNaming.Of(Spec(document, "old.json", overlay), Spec(document, "new.json", overlay), OverlayChoice.Beside);

    private static Spec Spec(JObject document, string name, string? overlay) =>
        overlay is null ? Make.Parse(document.ToString(), name) : Make.Parse(document.ToString(), name, ("overlay.json", overlay));
}
