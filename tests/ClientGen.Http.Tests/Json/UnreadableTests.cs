using Newtonsoft.Json;

namespace ClientGen.Json.Tests;

/// <summary>A value that its member can't hold is kept and visible, and costs nothing of what came with it.</summary>
public sealed class UnreadableTests
{
    [Theory]
    [InlineData("id", "\"77\"")]
    [InlineData("id", "77.5")]
    [InlineData("id", "true")]
    [InlineData("id", "{\"a\":[1e400]}")]
    [InlineData("name", "5")]
    [InlineData("name", "[\"text\"]")]
    [InlineData("size", "\"2.5\"")]
    [InlineData("size", "1e400")]
    [InlineData("size", "[2.5]")]
    [InlineData("inner", "\"text\"")]
    [InlineData("inner", "[{}]")]
    [InlineData("items", "{}")]
    [InlineData("items", "0.1e1")]
    [InlineData("names", "[\"a\",5]")]
    [InlineData("choice", "1")]
    [InlineData("at", "\"soon\"")]
    [InlineData("at", "\"10:00\"")]
    [InlineData("at", "\"\"")]
    [InlineData("at", "12")]
    [InlineData("at", "\"2026-02-30T00:00:00Z\"")]
    [InlineData("at", "\"01/02/2026\"")]
    [InlineData("at", "\"/Date(5)/\"")]
    public void ItsJson_IsKept_AndWrittenAsItCame(string member, string value)
    {
        var json = $$$"""{"kind":"another","{{{member}}}":{{{value}}},"more":[-0]}""";
        foreach (var sample in Read(json))
        {
            sample.Kind.ShouldBe("another");
            sample.PresenceOf(member).ShouldBe(JsonPresence.Unreadable);
            sample.UnreadableMembers.ShouldHaveSingleItem().Key.ShouldBe(member);
            sample.UnreadableMembers[member].ToString().ShouldBe(value);
            Members(ModelJson.Serialize(sample)).ShouldBe(Members(json), ignoreOrder: true);
            Members(JsonConvert.SerializeObject(sample)).ShouldBe(Members(json), ignoreOrder: true);
        }
    }

    // A document may allow it, which the type of a list of texts does not show.
    [Fact]
    public void ANullAmongTexts_IsHeld()
    {
        const string Json = """{"kind":"another","names":["a",null]}""";
        foreach (var sample in Read(Json))
        {
            sample.PresenceOf("names").ShouldBe(JsonPresence.Ordinary);
            sample.Names.ShouldBe(["a", null!]);
            ModelJson.Serialize(sample).ShouldBe(Json);
        }
    }

    [Fact]
    public void OnceItIsSet_TheNewValueIsWritten()
    {
        foreach (var sample in Read("""{"id":"x","kind":"sample","at":"soon"}"""))
        {
            sample.Id.ShouldBeNull();
            sample.At.ShouldBeNull();
            sample.Id = 5;
            sample.At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
            ModelJson.Serialize(sample).ShouldBe("""{"id":5,"kind":"sample","at":"2026-01-02T03:04:05Z"}""");
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("[1e400]")]
    public void InAList_WhatIsNoObject_LeavesTheOthersReadable(string odd)
    {
        var json = $$$"""{"items":[{"id":1,"kind":"a"},{{{odd}}},{"id":3,"kind":"c"}]}""";
        foreach (var sample in Read(json))
        {
            sample.Items!.Select(item => item.Id).ShouldBe([1, null, 3]);
            sample.Items![1].UnreadableValue!.ToString().ShouldBe(odd);
            sample.Items[0].UnreadableValue.ShouldBeNull();
            ModelJson.Serialize(sample).ShouldBe(json);
            sample.Items[1].Id = 2;
            ModelJson.Serialize(sample).ShouldBe("""{"items":[{"id":1,"kind":"a"},{"id":2},{"id":3,"kind":"c"}]}""");
        }
    }

    [Fact]
    public void NestedModels_TellOfTheirOwn()
    {
        const string json = """{"inner":{"id":"x","inner":{"size":{}}}}""";
        foreach (var sample in Read(json))
        {
            sample.UnreadableMembers.ShouldBeEmpty();
            sample.Inner!.UnreadableMembers.Keys.ShouldBe(["id"]);
            sample.Inner.Inner!.UnreadableMembers.Keys.ShouldBe(["size"]);
            ModelJson.Serialize(sample).ShouldBe(json);
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("5")]
    public void WhatIsNoObjectAtAll_IsNoModel(string json)
    {
        Should.Throw<JsonException>(() => ModelJson.Deserialize<Sample>(json));
        Should.Throw<JsonException>(() => JsonConvert.DeserializeObject<Sample>(json));
    }

    [Fact]
    public void MissingNumbers_AreNotZero()
    {
        foreach (var json in new[] { "{}", """{"id":null}""", """{"id":"x"}""" })
            Read(json).ShouldAllBe(sample => sample.Id == null);
    }

    [Fact]
    public void NamesDifferByCase()
    {
        const string json = """{"id":77,"kind":"sample","ID":5,"Kind":"other","Id":null}""";
        foreach (var sample in Read(json))
        {
            sample.Id.ShouldBe(77);
            sample.Kind.ShouldBe("sample");
            sample.AdditionalProperties.Keys.ShouldBe(["ID", "Kind", "Id"]);
            ModelJson.Serialize(sample).ShouldBe(json);
        }
        Read("""{"ID":5}""").ShouldAllBe(sample => sample.Id == null && sample.PresenceOf("id") == JsonPresence.Missing);
    }

    [Theory]
    [InlineData("""{"id":1,"id":77}""", """{"id":77}""")]
    [InlineData("""{"id":"x","id":77}""", """{"id":77}""")]
    [InlineData("""{"id":77.0,"id":77}""", """{"id":77}""")]
    [InlineData("""{"id":77,"id":null}""", """{"id":null}""")]
    [InlineData("""{"id":77,"id":"x"}""", """{"id":"x"}""")]
    [InlineData("""{"more":1e-64,"more":5e-324}""", """{"more":5e-324}""")]
    [InlineData("""{"free":{"a":1e-64,"a":5e-324}}""", """{"free":{"a":5e-324}}""")]
    public void OfMembersWithOneName_TheLastCounts(string json, string written) =>
        Read(json).ShouldAllBe(sample => ModelJson.Serialize(sample) == written);

    private static IEnumerable<Sample> Read(string json) =>
        [ModelJson.Deserialize<Sample>(json)!, JsonConvert.DeserializeObject<Sample>(json)!];

    private static List<string> Members(string json) =>
        [
            .. System
                .Text.Json.JsonDocument.Parse(json)
                .RootElement.EnumerateObject()
                .Select(member => $"{member.Name}:{member.Value.GetRawText()}"),
        ];
}
