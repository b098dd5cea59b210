using ClientGen.Generator.Overlay;

namespace ClientGen.Generator.Tests.Overlay;

/// <summary>What a target finds, and what is told when it finds nothing or not all.</summary>
public sealed class TargetTests
{
    private const string Shared = """
        {"paths":{"/a/{id}":{"parameters":[{"name":"t","in":"query"}],"get":{"parameters":[{"$ref":"#/components/parameters/Id"}]},
          "put":{}},
        "/b/{id}":{"get":{"parameters":[{"$ref":"#/components/parameters/Id"}]}}},
        "components":{"parameters":{"Id":{"name":"id","in":"path"}}}}
        """;

    private static (JObject Root, IReadOnlyList<string> Errors, IReadOnlyList<string> Notes) Apply(string document, string actions)
    {
        var spec = Spec.Document(document.Replace('\'', '"'));
        new OverlayFile("overlay.json", JObject.Parse($"{{\"actions\":[{actions.Replace("`", "\"", StringComparison.Ordinal)}]}}")).Apply(
            spec
        );
        return (
            spec.Root,
            [.. spec.Diagnostics.Items.Select(item => $"{item.Code} {item.Message}")],
            [.. spec.Diagnostics.Notes.Select(note => note.Message)]
        );
    }

    [Fact]
    public void AParameterThatIsReferredTo_IsFoundByItsName_AndChangedThereAlone()
    {
        var (root, errors, _) = Apply(Shared, "{`target`:`$.paths['/a/{id}'].get.parameters[?(@.name == 'id')]`,`update`:{`x`:1}}");
        errors.ShouldBeEmpty();
        Spec.Shown(root["paths"]!["/a/{id}"]!["get"]!).ShouldBe("{'parameters':[{'name':'id','in':'path','x':1}]}");
        Spec.Shown(root["paths"]!["/b/{id}"]!["get"]!).ShouldBe("{'parameters':[{'$ref':'#/components/parameters/Id'}]}");
        Spec.Shown(root["components"]!["parameters"]!["Id"]!).ShouldBe("{'name':'id','in':'path'}");
    }

    [Fact]
    public void AParameterOfThePath_IsThatOfItsOperations()
    {
        var (root, errors, _) = Apply(Shared, "{`target`:`$.paths['/a/{id}'].put.parameters[?(@.name == 't')]`,`update`:{`x`:1}}");
        errors.ShouldBeEmpty();
        Spec.Shown(root["paths"]!["/a/{id}"]!["put"]!).ShouldBe("{'parameters':[{'name':'t','in':'query','x':1}]}");
        Spec.Shown(root["paths"]!["/a/{id}"]!["parameters"]!).ShouldBe("[{'name':'t','in':'query'}]");
    }

    [Theory]
    [InlineData("anyOf", "oneOf")]
    [InlineData("oneOf", "anyOf")]
    public void AUnion_IsFoundUnderItsOtherWord(string said, string targeted)
    {
        var (root, errors, _) = Apply($"{{'a':{{'{said}':[]}}}}", $"{{`target`:`$.a.{targeted}`,`remove`:true}}");
        errors.ShouldBeEmpty();
        Spec.Shown(root).ShouldBe("{'a':{}}");
    }

    [Fact]
    public void WhatTheVendorRemovedItself_IsTold_AndNoError()
    {
        var (_, errors, notes) = Apply("{'a':{'b':1}}", "{`target`:`$.a.c`,`remove`:true}");
        errors.ShouldBeEmpty();
        notes.ShouldHaveSingleItem().ShouldContain("the vendor did so itself. Delete the action.");
    }

    [Theory]
    [InlineData("{`target`:`$.a.properties.c`,`remove`:true}", "or delete the action")]
    [InlineData("{`target`:`$.gone.c`,`remove`:true}", "or delete the action")]
    [InlineData("{`target`:`$.a.l[?(@ == 9)]`,`remove`:true}", "or delete the action")]
    [InlineData("{`target`:`$.a.c`,`update`:{`x-clientgen-secret`:true}}", "delete it only when that is gone")]
    public void WhatMayHaveAnotherName_IsAnError(string action, string mend) =>
        Apply("{'a':{'properties':{},'l':[1]}}", action).Errors.ShouldHaveSingleItem().ShouldContain(mend);

    [Fact]
    public void ANameInAListThatFindsNothing_IsTold() =>
        Apply("{'a':{'b':{}}}", "{`target`:`$.a['b','c']`,`update`:{`x`:1}}")
            .Notes.ShouldHaveSingleItem()
            .ShouldContain("matches 'c' any more");

    [Fact]
    public void WordsAboutAMemberThatIsGone_MakeNone()
    {
        var (root, errors, notes) = Apply(
            "{'a':{'properties':{'b':{}}}}",
            "{`target`:`$.a`,`update`:{`properties`:{`b`:{`description`:`B.`},`c`:{`description`:`C.`},`d`:{`type`:`string`}}}}"
        );
        errors.ShouldBeEmpty();
        Spec.Shown(root).ShouldBe("{'a':{'properties':{'b':{'description':'B.'},'d':{'type':'string'}}}}");
        notes.ShouldHaveSingleItem().ShouldContain("no member \"c\" any more");
    }

    [Theory]
    [InlineData("$.paths['/a/b','/c'].get.parameters[?(@.name == 'x')]", "$|.paths|['/a/b','/c']|.get|.parameters|[?(@.name == 'x')]")]
    [InlineData("$..parameters[?(@['$ref'] == 'a.b]')]", "$|..parameters|[?(@['$ref'] == 'a.b]')]")]
    [InlineData("$", "$")]
    public void ATarget_HasSegments(string target, string segments) =>
        string.Join('|', TargetPath.Parse(target).Segments).ShouldBe(segments);
}
