using Newtonsoft.Json;

namespace ClientGen.Json.Tests;

public sealed class ModelJsonTests
{
    [Fact]
    public void Nesting_IsBounded()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"inner":""", 100)) + "{}" + new string('}', 100);
        Should.Throw<JsonReaderException>(() => ModelJson.Deserialize<Sample>(deep)).Message.ShouldContain("MaxDepth");
    }

    [Fact]
    public void TextAfterTheValue_IsRefusedWithItsPlace() =>
        Should.Throw<JsonReaderException>(() => ModelJson.Deserialize<Sample>("{}\n{}")).Message.ShouldContain("line 2");

    [Fact]
    public void TypeNames_AreNotFollowed()
    {
        var sample = JsonConvert.DeserializeObject<Sample>(
            """{"$type":"System.IO.FileInfo","inner":{"$type":"System.IO.FileInfo"}}""",
            new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All }
        )!;
        sample.Inner!.AdditionalProperties["$type"].ToString().ShouldBe("System.IO.FileInfo");
    }

    [Fact]
    public void Populate_KeepsWhatTheJsonDoesNotSay()
    {
        var sample = new Sample { Id = 4, Name = "kept" };
        JsonConvert.PopulateObject("""{"size":2}""", sample);
        ModelJson.Serialize(sample).ShouldBe("""{"id":4,"kind":"sample","name":"kept","size":2.0}""");
    }
}
