using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json.Tests;

/// <summary>JSON has no number for NaN and the infinities: neither is one sent as text.</summary>
public sealed class FiniteNumberTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void AnythingElse_IsAnErrorThatNamesThePlace(double number)
    {
        object[] values =
        [
            new Sample { Inner = new Sample { Size = number } },
            new Sample { Inner = new Sample { AdditionalProperties = { ["size"] = number } } },
            new Sample { Inner = new Sample { AdditionalProperties = { ["size"] = new JArray(new JArray((float)number)) } } },
        ];
        foreach (var value in values)
        {
            Should.Throw<JsonWriterException>(() => ModelJson.Serialize(value)).Message.ShouldContain("inner.size");
            Should.Throw<JsonWriterException>(() => JsonConvert.SerializeObject(value)).Message.ShouldContain("inner.size");
        }
        Should.Throw<JsonWriterException>(() => ModelJson.Serialize(new[] { number }));
        Should.Throw<JsonWriterException>(() => RawJson.From(new { number }));
        Should.Throw<JsonWriterException>(() => RawJson.From(new { number = (float)number, none = (double?)null }));
    }

    [Fact]
    public void FiniteNumbers_AreWritten() =>
        ModelJson.Serialize(new Sample { Id = 1, Size = double.Epsilon }).ShouldBe("""{"id":1,"kind":"sample","size":5E-324}""");
}
