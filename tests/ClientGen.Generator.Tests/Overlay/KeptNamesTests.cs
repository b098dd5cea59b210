using ClientGen.Generator.Overlay;

namespace ClientGen.Generator.Tests.Overlay;

/// <summary>What the vendor calls otherwise and is the same is read under the names that the overlay knows.</summary>
public sealed class KeptNamesTests
{
    private static (JObject Root, IReadOnlyList<string> Notes) Apply(string document, string actions, string types = "")
    {
        var spec = Spec.Document(document.Replace('\'', '"'));
        var overlay = $"{{'actions':[{actions}],'x-clientgen-types':{{{types}}}}}".Replace("\\", "", StringComparison.Ordinal);
        new OverlayFile("overlay.json", JObject.Parse(overlay.Replace('\'', '"').Replace('`', '\''))).Apply(spec);
        spec.Diagnostics.Items.ShouldBeEmpty();
        return (spec.Root, [.. spec.Diagnostics.Notes.Select(note => note.Message)]);
    }

    private const string OnX = "{'target':'$.paths[`/x/{id}`].get','update':{'x':1}}";

    [Fact]
    public void APathWhoseParameterIsRenamed_IsThePath()
    {
        var (root, notes) = Apply(
            "{'paths':{'/x/{job}':{'get':{'parameters':[{'name':'job','in':'path'},{'name':'job','in':'query'}]}}}}",
            OnX
        );
        Spec.Shown(root)
            .ShouldBe("{'paths':{'/x/{id}':{'get':{'parameters':[{'name':'id','in':'path'},{'name':'job','in':'query'}],'x':1}}}}");
        notes.ShouldHaveSingleItem().ShouldStartWith("/x/{job} is /x/{id} of the overlay");
    }

    [Fact]
    public void APathThatTheOverlayKnowsToo_IsAnother()
    {
        var spec = Spec.Document("""{"paths":{"/x/{job}":{"get":{}}}}""");
        var overlay = "{'actions':[" + OnX + ",{'target':'$.paths[`/x/{job}`].get','update':{'x':2}}]}";
        new OverlayFile("overlay.json", JObject.Parse(overlay.Replace('\'', '"').Replace('`', '\''))).Apply(spec);
        spec.Diagnostics.Items.ShouldHaveSingleItem().Code.ShouldBe("CG0003");
    }

    [Fact]
    public void TheOneSecurityScheme_HasTheNameOfTheOverlay()
    {
        var (root, notes) = Apply(
            "{'security':[{'New':[]}],'paths':{'/x':{'get':{'security':[{'New':[]}]}}},'components':{'securitySchemes':{'New':{}}}}",
            "{'target':'$.components.securitySchemes.Key','update':{'x':1}}"
        );
        Spec.Shown(root)
            .ShouldBe(
                "{'security':[{'Key':[]}],'paths':{'/x':{'get':{'security':[{'Key':[]}]}}},"
                    + "'components':{'securitySchemes':{'Key':{'x':1}}}}"
            );
        notes.ShouldHaveSingleItem();
    }

    private const string Mode = "'Mode':'#/components/schemas/A/properties/m : a, b, c'";

    private static string Schemas(string member, string more = "") =>
        $"{{'components':{{'schemas':{{'A':{{'properties':{{'m':{member}}}}}{more}}}}}}}";

    [Fact]
    public void ARenamedComponent_IsKnownByItsPlaceAndItsParts()
    {
        var (root, notes) = Apply(Schemas("{'$ref':'#/components/schemas/Way'}", ",'Way':{'enum':['a','b','d','c']}"), "", Mode);
        Spec.Shown(root).ShouldBe(Schemas("{'$ref':'#/components/schemas/Mode'}", ",'Mode':{'enum':['a','b','d','c']}"));
        notes.ShouldHaveSingleItem().ShouldStartWith("The component Way is Mode");
    }

    [Fact]
    public void AnEnumThatIsWrittenWhereItIsUsed_IsTheComponentItWas()
    {
        var (root, _) = Apply(Schemas("{'description':'M.','enum':['a','b','c']}"), "", Mode);
        Spec.Shown(root)
            .ShouldBe(
                Schemas(
                    "{'description':'M.','allOf':[{'$ref':'#/components/schemas/Mode'}]}",
                    ",'Mode':{'description':'M.','enum':['a','b','c']}"
                )
            );
    }

    [Fact]
    public void TwoComponentsThatBecomeOne_AreTwoInTheirPlaces()
    {
        var (root, _) = Apply(
            Schemas("{'$ref':'#/components/schemas/Way'}", ",'Way':{'enum':['a','b','c']}"),
            "",
            Mode + ",'Way':'#/components/schemas/B : a, b, c'"
        );
        Spec.Shown(root)
            .ShouldBe(Schemas("{'$ref':'#/components/schemas/Mode'}", ",'Way':{'enum':['a','b','c']},'Mode':{'enum':['a','b','c']}"));
    }

    [Theory]
    [InlineData("{'$ref':'#/components/schemas/Way'}", ",'Way':{'enum':['x','y']}")]
    [InlineData("{'$ref':'#/components/schemas/Way'}", ",'Way':{'enum':['a','b','c']},'Mode':{'enum':['a']}")]
    [InlineData("{'enum':['x','y']}", "")]
    [InlineData("{'type':'string'}", "")]
    public void AnotherType_KeepsItsName(string member, string more)
    {
        var (root, notes) = Apply(Schemas(member, more), "", Mode);
        Spec.Shown(root).ShouldBe(Schemas(member, more));
        notes.ShouldBeEmpty();
    }

    [Fact]
    public void AComponentThatTheOverlayNames_IsKnownUnderThatName()
    {
        var document = Schemas("{'$ref':'#/components/schemas/Way'}", ",'Way':{'enum':['a','b','c']}");
        var (root, notes) = Apply(document, "{'target':'$.components.schemas.Way','update':{'x':1}}", Mode);
        Spec.Shown(root).ShouldContain("'Way':{'enum':['a','b','c'],'x':1}");
        notes.ShouldBeEmpty();
    }
}
