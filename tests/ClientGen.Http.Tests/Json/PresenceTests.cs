namespace ClientGen.Json.Tests;

/// <summary>Absent, null and a value stay apart, in and out.</summary>
public sealed class PresenceTests
{
    [Fact]
    public void NewModel_WritesOnlyWhatIsRequired() => ModelJson.Serialize(new Sample()).ShouldBe("""{"kind":"sample"}""");

    [Fact]
    public void NullSetByTheCaller_IsNotWritten() =>
        ModelJson.Serialize(new Sample { Id = 1, Name = null }).ShouldBe("""{"id":1,"kind":"sample"}""");

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"id":null,"kind":null,"name":null,"size":null,"inner":null,"items":null,"free":null}""")]
    [InlineData("""{"id":0,"kind":"sample"}""")]
    [InlineData("""{"kind":"another"}""")]
    [InlineData("""{"id":7,"kind":"sample","inner":{"name":null},"items":[{},{"id":null}]}""")]
    public void WhatCame_IsWrittenAsItCame(string json) => ModelJson.Serialize(ModelJson.Deserialize<Sample>(json)).ShouldBe(json);

    [Fact]
    public void Presence_IsVisible()
    {
        var sample = ModelJson.Deserialize<Sample>("""{"kind":null,"name":null,"size":1}""")!;
        sample.PresenceOf("id").ShouldBe(JsonPresence.Missing);
        sample.PresenceOf("kind").ShouldBe(JsonPresence.Null);
        sample.PresenceOf("name").ShouldBe(JsonPresence.Null);
        sample.PresenceOf("size").ShouldBe(JsonPresence.Ordinary);
        Should.Throw<ArgumentException>(() => sample.PresenceOf("nothing")).Message.ShouldContain("'nothing'");
    }

    [Fact]
    public void WhatIsSetAfterReading_IsWritten()
    {
        var sample = ModelJson.Deserialize<Sample>("""{"kind":"sample","name":null}""")!;
        sample.Id = 5;
        sample.Name = "n";
        ModelJson.Serialize(sample).ShouldBe("""{"id":5,"kind":"sample","name":"n"}""");
    }

    [Fact]
    public void UnknownMembers_KeepEveryDigitAndDate()
    {
        const string json =
            """{"id":1,"kind":"sample","digits":1.0000000000000000001,"when":"2026-01-02T03:04:05.120+02:00","""
            + """
                "$type":"System.IO.FileInfo","none":null}
                """;
        ModelJson.Serialize(ModelJson.Deserialize<Sample>(json)).ShouldBe(json);
    }

    [Theory]
    [InlineData("""{"choice":null}""")]
    [InlineData("""{"choice":true}""")]
    [InlineData("""{"choice":false}""")]
    public void Optional_KeepsItsThreeStates(string json) => ModelJson.Serialize(ModelJson.Deserialize<Sample>(json)).ShouldBe(json);

    [Fact]
    public void Optional_WritesWhatWasSet()
    {
        ModelJson.Serialize(new Sample { Id = 1, Choice = null }).ShouldBe("""{"id":1,"kind":"sample","choice":null}""");
        ModelJson.Serialize(new Sample { Id = 1, Choice = true }).ShouldBe("""{"id":1,"kind":"sample","choice":true}""");
        ModelJson.Serialize(new Sample { Id = 1, Choice = default }).ShouldBe("""{"id":1,"kind":"sample"}""");
    }
}
