using ClientGen.Generator.Repairs;

namespace ClientGen.Generator.Tests.Repairs;

/// <summary>Slips that can mean one thing only are read as that, and nothing else is.</summary>
public sealed class UsualSlipsTests
{
    [Theory]
    [InlineData("'type':'object','properties':[]", "'type':'object'")]
    [InlineData("'type':'object','anyOf':[],'oneOf':[],'allOf':[]", "'type':'object'")]
    [InlineData("'type':'string','title':404,'description':true", "'type':'string','title':'404','description':'True'")]
    [InlineData("'type':'string','required':true", "'type':'string'")]
    [InlineData("'type':'string','properties':{'a':{}},'required':['a']", "'type':'string'")]
    [InlineData("'type':'array','items':[]", "'type':'array'")]
    [InlineData("'type':'array','prefixItems':[{}],'items':false", "'type':'array','prefixItems':[{}]")]
    [InlineData("'type':'object','properties':{'a':false,'b':true}", "'type':'object','properties':{'b':{}}")]
    public void ASlip_IsReadAsItIsMeant(string said, string meant) =>
        Spec.Schemas($"'A':{{{said}}}".Replace('\'', '"')).After(new CheckShapes()).Shown("A").ShouldBe($"{{{meant}}}");

    [Theory]
    [InlineData("'type':'object','properties':['a']")]
    [InlineData("'anyOf':{}")]
    [InlineData("'required':'a'")]
    public void WhatMayMeanAnything_IsRefused(string said)
    {
        var document = Spec.Schemas($"'A':{{{said}}}".Replace('\'', '"')).After(new CheckShapes());
        document.Diagnostics.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void NullInAListOfTypes_IsTheTypeOfThatName()
    {
        var root = JObject.Parse("""{"components":{"schemas":{"A":{"type":["string",null],"example":{"type":[null]}}}}}""");
        DropNulls.Apply(root);
        root["components"]!["schemas"]!["A"]!
            .ToString(Newtonsoft.Json.Formatting.None)
            .ShouldBe("""{"type":["string","null"],"example":{"type":[null]}}""");
    }
}
