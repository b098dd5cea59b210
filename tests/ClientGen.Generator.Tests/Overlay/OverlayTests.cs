using ClientGen.Generator.Overlay;

namespace ClientGen.Generator.Tests.Overlay;

/// <summary>Actions as the OpenAPI Overlay Specification 1.0 describes them, in their order.</summary>
public sealed class OverlayTests
{
    private static string Apply(string document, params string[] actions)
    {
        var spec = Spec.Document(document.Replace('\'', '"'));
        var overlay = JObject.Parse($"{{\"actions\":[{string.Join(',', actions).Replace('\'', '"')}]}}");
        new OverlayFile("overlay.json", overlay).Apply(spec);
        spec.Diagnostics.Items.ShouldBeEmpty();
        return Spec.Shown(spec.Root);
    }

    [Fact]
    public void Update_MergesObjectsMemberByMember() =>
        Apply("{'a':{'x':1,'y':{'z':1}}}", "{'target':'$.a','update':{'x':2,'y':{'w':3}}}").ShouldBe("{'a':{'x':2,'y':{'z':1,'w':3}}}");

    [Fact]
    public void Update_AppendsToAList() => Apply("{'a':[1]}", "{'target':'$.a','update':2}").ShouldBe("{'a':[1,2]}");

    [Fact]
    public void Update_JoinsLists() => Apply("{'a':{'l':[1]}}", "{'target':'$.a','update':{'l':[2,3]}}").ShouldBe("{'a':{'l':[1,2,3]}}");

    [Fact]
    public void Update_ReplacesAValue() => Apply("{'a':'old'}", "{'target':'$.a','update':'new'}").ShouldBe("{'a':'new'}");

    [Fact]
    public void Update_ReachesEveryMatch() =>
        Apply("{'a':{'t':{}},'b':{'t':{}}}", "{'target':'$..t','update':{'x':1}}").ShouldBe("{'a':{'t':{'x':1}},'b':{'t':{'x':1}}}");

    [Fact]
    public void Remove_TakesAMemberOrAnItemOut() =>
        Apply("{'a':1,'l':[1,2,3]}", "{'target':'$.a','remove':true}", "{'target':'$.l[?(@ == 2)]','remove':true}").ShouldBe("{'l':[1,3]}");

    [Fact]
    public void Remove_OfSeveralItems_TakesThemAllOut() =>
        Apply("{'l':[1,2,3,4]}", "{'target':'$.l[1,2]','remove':true}").ShouldBe("{'l':[1,4]}");

    [Fact]
    public void Actions_RunInOrder_EachOnWhatTheOneBeforeLeft() =>
        Apply("{'a':{}}", "{'target':'$.a','update':{'b':{}}}", "{'target':'$.a.b','update':{'c':1}}", "{'target':'$.a.b.c','remove':true}")
            .ShouldBe("{'a':{'b':{}}}");

    [Theory]
    [InlineData("{}", "list of \"actions\"")]
    [InlineData("{'actions':5}", "list of \"actions\"")]
    [InlineData("{'actions':{'target':'$.a','remove':true}}", "list of \"actions\"")]
    [InlineData("{'actions':['$.a']}", "An action is an object")]
    [InlineData("{'actions':[{'target':{},'remove':true}]}", "An action is an object")]
    [InlineData("{'actions':[{'target':'$.a','remove':'yes'}]}", "An action is an object")]
    public void WhatIsNoAction_IsToldAndNotPassedOver(string overlay, string told)
    {
        var spec = Spec.Document("""{"a":{}}""");
        new OverlayFile("overlay.json", JObject.Parse(overlay.Replace('\'', '"'))).Apply(spec);
        spec.Diagnostics.Items.Single().Message.ShouldContain(told);
        Spec.Shown(spec.Root).ShouldBe("{'a':{}}");
    }

    [Fact]
    public void TwoMatches_GetValuesOfTheirOwn()
    {
        var spec = Spec.Document("""{"a":{},"b":{}}""");
        new OverlayFile("overlay.json", JObject.Parse("""{"actions":[{"target":"$.*","update":{"x":{"y":1}}}]}""")).Apply(spec);
        spec.Root["a"]!["x"]!["y"] = 2;
        spec.Root["b"]!["x"]!["y"]!.ToString().ShouldBe("1");
    }
}
