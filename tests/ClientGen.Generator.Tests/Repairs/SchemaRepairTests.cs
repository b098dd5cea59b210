using ClientGen.Generator.Repairs;

namespace ClientGen.Generator.Tests.Repairs;

/// <summary>Before and after of the repairs that mend one schema: the smallest document that has the defect.</summary>
public sealed class SchemaRepairTests
{
    private static string Mended(string schema, params IRepair[] repairs) =>
        Spec.Schemas("\"A\":" + schema.Replace('\'', '"')).After(repairs).Shown("A");

    [Theory]
    [InlineData("{'type':['string','null']}", "{'type':'string','x-clientgen-nullable':true}")]
    [InlineData("{'type':['string']}", "{'type':'string'}")]
    [InlineData("{'type':['string','integer']}", "{'anyOf':[{'type':'string'},{'type':'integer'}]}")]
    [InlineData("{'anyOf':[{'type':'string'},{'type':'null'}]}", "{'x-clientgen-nullable':true,'allOf':[{'type':'string'}]}")]
    [InlineData(
        "{'oneOf':[{'type':'string'},{'type':'integer'},{'type':'null'}]}",
        "{'oneOf':[{'type':'string'},{'type':'integer'}],'x-clientgen-nullable':true}"
    )]
    [InlineData("{'type':'string','nullable':true}", "{'type':'string','nullable':true,'x-clientgen-nullable':true}")]
    public void UnwrapNull_MakesNullAQualityOfTheRest(string before, string after) => Mended(before, new UnwrapNull()).ShouldBe(after);

    [Fact]
    public void DropDefaults_KeepsThemForTheDocs() =>
        Mended("{'type':'string','default':'a'}", new DropDefaults()).ShouldBe("{'type':'string','x-clientgen-default':'\\'a\\''}");

    [Theory]
    [InlineData("uri")]
    [InlineData("uuid")]
    [InlineData("byte")]
    [InlineData("duration")]
    public void DropTextFormats_LeavesTextAsText(string format) =>
        Mended($"{{'type':'string','format':'{format}'}}", new DropTextFormats()).ShouldBe("{'type':'string'}");

    [Theory]
    [InlineData("{'type':'string','format':'date-time'}")]
    [InlineData("{'type':'integer','format':'int64'}")]
    public void DropTextFormats_LeavesWhatHasAType(string schema) => Mended(schema, new DropTextFormats()).ShouldBe(schema);

    [Theory]
    [InlineData("{'enum':[1,2]}", "{'type':'integer','x-clientgen-allowed':[1,2]}")]
    [InlineData("{'type':'number','enum':[1,2.5]}", "{'type':'number','x-clientgen-allowed':[1,2.5]}")]
    [InlineData("{'const':true}", "{'type':'boolean','x-clientgen-allowed':[true]}")]
    [InlineData("{'enum':['a',null]}", "{'enum':['a'],'x-clientgen-nullable':true,'type':'string'}")]
    [InlineData("{'const':'a'}", "{'enum':['a'],'type':'string'}")]
    public void PlainNumericEnums_LeavesOnlyEnumsOfText(string before, string after) =>
        Mended(before, new PlainNumericEnums()).ShouldBe(after);

    [Fact]
    public void MarkConstants_MakesTextOfAnEnumOfOne() =>
        Mended("{'properties':{'t':{'enum':['cat']},'m':{'enum':['a','b']}}}", new MarkConstants())
            .ShouldBe("{'properties':{'t':{'type':'string','x-clientgen-const':'cat'},'m':{'enum':['a','b']}}}");

    [Theory]
    [InlineData("{'properties':{'f':{'type':'object'}}}", "{'properties':{'f':{'allOf':[{'$ref':'#/components/schemas/RawJson'}]}}}")]
    [InlineData("{'properties':{'f':{}}}", "{'properties':{'f':{'allOf':[{'$ref':'#/components/schemas/RawJson'}]}}}")]
    [InlineData(
        "{'properties':{'m':{'type':'object','additionalProperties':{'type':'string'}}}}",
        "{'properties':{'m':{'type':'object','additionalProperties':{'type':'string'}}}}"
    )]
    public void TypeFreeForm_TypesWhatSaysNothing(string before, string after) => Mended(before, new TypeFreeForm()).ShouldBe(after);

    [Fact]
    public void FlattenAllOf_MakesOneObjectOfSeveral() =>
        Spec.Schemas(
                """
                "A":{"type":"object","required":["a"],"properties":{"a":{"type":"string"}}},
                  "B":{"allOf":[{"$ref":"#/components/schemas/A"},{"properties":{"b":{"type":"string"}}},{"description":"both"}],
                  "required":["b"]}
                """
            )
            .After(new FlattenAllOf())
            .Shown("B")
            .ShouldBe(
                "{'required':['a','b'],'description':'both','type':'object','properties':{'a':{'type':'string'},'b':{'type':'string'}}}"
            );

    [Fact]
    public void FlattenAllOf_LeavesAWrapperAlone() =>
        Mended("{'description':'d','allOf':[{'type':'string'}]}", new FlattenAllOf())
            .ShouldBe("{'description':'d','allOf':[{'type':'string'}]}");

    [Theory]
    [InlineData("{'allOf':[{'properties':{'a':{'type':'string'}}},{'properties':{'a':{'type':'integer'}}}]}")]
    [InlineData("{'allOf':[{'type':'string'},{'type':'integer'}]}")]
    [InlineData("{'allOf':[{'$ref':'#/components/schemas/A'},{'properties':{'a':{'type':'integer'}}}]}")]
    public void FlattenAllOf_TellsWhatNothingCanBe(string schema)
    {
        var document = Spec.Schemas("\"A\":" + schema.Replace('\'', '"')).After(new FlattenAllOf());
        var said = document.Diagnostics.Items.Concat(document.Diagnostics.Notes).ToList();
        said.ShouldNotBeEmpty();
        said.ShouldAllBe(item =>
            item.Code == "CG0011" || (item.IsNote && item.Message.Contains("in the overlay", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void LowerTo30_TakesOutWhat30DoesNotKnow()
    {
        var document = Spec.Document(
                """
                {"openapi":"3.1.0","webhooks":{},"jsonSchemaDialect":"x","components":{"schemas":{
                  "A":{"properties":{"b":{"$ref":"#/components/schemas/B","x-note":1},"n":{"type":"integer","exclusiveMinimum":0,
                    "x-clientgen-nullable":true}}},"B":{"type":"string","examples":["x"]}}}}
                """
            )
            .After(new LowerTo30());
        document.Root["openapi"]!.ToString().ShouldBe("3.0.3");
        document.Root["webhooks"].ShouldBeNull();
        document.Root["jsonSchemaDialect"].ShouldBeNull();
        document
            .Shown("A")
            .ShouldBe(
                "{'properties':{'b':{'x-note':1,'allOf':[{'$ref':'#/components/schemas/B'}]},'n':{'type':'integer',"
                    + "'x-clientgen-nullable':true,'nullable':true}},'additionalProperties':false}"
            );
        document.Shown("B").ShouldBe("{'type':'string'}");
    }

    [Fact]
    public void SetInitialValues_GivesRequiredMembersTheirConstant_AndReferencesAPromise() =>
        Mended(
                "{'required':['c','s','n'],'properties':{'c':{'type':'string','x-clientgen-const':'x'},'s':{'type':'string'},"
                    + "'n':{'type':'integer'},'o':{'type':'string'}}}",
                new SetInitialValues()
            )
            .ShouldBe(
                "{'required':['c','s','n'],'properties':{'c':{'type':'string','x-clientgen-const':'x','x-clientgen-initial':' "
                    + "= \\'x\\';'},'s':{'type':'string','x-clientgen-initial':' = "
                    + "null!;'},'n':{'type':'integer','x-clientgen-initial':''},'o':{'type':'string'}}}"
            );

    [Fact]
    public void NameMembers_NamesThemTheDotNetWay() =>
        Mended("{'properties':{'tmp_url':{},'x':{'x-clientgen-name':'Width'}}}", new NameMembers())
            .ShouldBe(
                "{'properties':{'tmp_url':{'x-clientgen-member':'TmpUrl','x-clientgen-wire':'\\'tmp_url\\''},"
                    + "'x':{'x-clientgen-name':'Width','x-clientgen-member':'Width','x-clientgen-wire':'\\'x\\''}}}"
            );

    [Fact]
    public void NameEnumValues_NamesThemAndDropsRepetitions() =>
        Mended("{'enum':['a-b','4:3','a-b'],'x-clientgen-enum-names':{'4:3':'FourToThree'}}", new NameEnumValues())
            .ShouldBe(
                "{'enum':['a-b','4:3'],'x-clientgen-enum-names':{'4:3':'FourToThree'},'x-clientgen-value-wires':['\\'a-b\\'',"
                    + "'\\'4:3\\''],'x-enumNames':['AB','FourToThree']}"
            );

    [Fact]
    public void StampOrigins_RemembersWhereASchemaStood() =>
        Spec.Schemas("\"A\":{\"items\":{}}").After(new StampOrigins()).Schemas["A"]!["items"]!["x-clientgen-pointers"]![0]!
            .ToString()
            .ShouldBe("#/components/schemas/A/items");
}
