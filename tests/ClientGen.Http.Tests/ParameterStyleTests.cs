using ClientGen.Json;
using Newtonsoft.Json;

namespace ClientGen.Http.Tests;

/// <summary>
/// Parameters of every place, style and kind are what the OpenAPI specification's table of style examples shows (as 3.1.1 has it), and
/// what RFC 6570 makes of the templates that the specification names for them.
/// </summary>
public sealed class ParameterStyleTests
{
    private static readonly Uri Base = new("https://api.acme.test");
    private static readonly ApiOperation Plain = new("Acme", "Find", HttpMethod.Get, "/find");

    private static object Value(string kind) =>
        kind switch
        {
            "empty" => "",
            "string" => "blue",
            "array" => new[] { "blue", "black", "brown" },
            "object" => new Color
            {
                R = 100,
                G = 200,
                B = 150,
            },
            "map" => new Dictionary<string, int>
            {
                ["R"] = 100,
                ["G"] = 200,
                ["B"] = 150,
            },
            "enums" => new[] { new Wire("blue"), new Wire("black"), new Wire("brown") },
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    [Theory]
    [InlineData(ParameterStyle.Form, false, "empty", "color=")]
    [InlineData(ParameterStyle.Form, false, "string", "color=blue")]
    [InlineData(ParameterStyle.Form, false, "array", "color=blue,black,brown")]
    [InlineData(ParameterStyle.Form, false, "enums", "color=blue,black,brown")]
    [InlineData(ParameterStyle.Form, false, "object", "color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Form, false, "map", "color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Form, true, "empty", "color=")]
    [InlineData(ParameterStyle.Form, true, "string", "color=blue")]
    [InlineData(ParameterStyle.Form, true, "array", "color=blue&color=black&color=brown")]
    [InlineData(ParameterStyle.Form, true, "enums", "color=blue&color=black&color=brown")]
    [InlineData(ParameterStyle.Form, true, "object", "R=100&G=200&B=150")]
    [InlineData(ParameterStyle.SpaceDelimited, false, "array", "color=blue%20black%20brown")]
    [InlineData(ParameterStyle.SpaceDelimited, false, "object", "color=R%20100%20G%20200%20B%20150")]
    [InlineData(ParameterStyle.PipeDelimited, false, "array", "color=blue%7Cblack%7Cbrown")]
    [InlineData(ParameterStyle.PipeDelimited, false, "object", "color=R%7C100%7CG%7C200%7CB%7C150")]
    [InlineData(ParameterStyle.DeepObject, true, "object", "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    [InlineData(ParameterStyle.DeepObject, true, "map", "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    public void InAQuery(ParameterStyle style, bool explode, string kind, string expected) =>
        new ApiRequest(Plain)
            .Query("color", Value(kind), style, explode)
            .Address(Base)
            .AbsoluteUri.ShouldBe("https://api.acme.test/find?" + expected);

    [Theory]
    [InlineData(ParameterStyle.Simple, false, "string", "blue")]
    [InlineData(ParameterStyle.Simple, false, "array", "blue,black,brown")]
    [InlineData(ParameterStyle.Simple, false, "object", "R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Simple, true, "array", "blue,black,brown")]
    [InlineData(ParameterStyle.Simple, true, "object", "R=100,G=200,B=150")]
    [InlineData(ParameterStyle.Label, false, "string", ".blue")]
    [InlineData(ParameterStyle.Label, false, "array", ".blue,black,brown")]
    [InlineData(ParameterStyle.Label, false, "object", ".R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Label, true, "array", ".blue.black.brown")]
    [InlineData(ParameterStyle.Label, true, "object", ".R=100.G=200.B=150")]
    [InlineData(ParameterStyle.Matrix, false, "empty", ";color")]
    [InlineData(ParameterStyle.Matrix, false, "string", ";color=blue")]
    [InlineData(ParameterStyle.Matrix, false, "array", ";color=blue,black,brown")]
    [InlineData(ParameterStyle.Matrix, false, "object", ";color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Matrix, true, "string", ";color=blue")]
    [InlineData(ParameterStyle.Matrix, true, "array", ";color=blue;color=black;color=brown")]
    [InlineData(ParameterStyle.Matrix, true, "object", ";R=100;G=200;B=150")]
    public void InAPath(ParameterStyle style, bool explode, string kind, string expected) =>
        new ApiRequest(new ApiOperation("Acme", "Find", HttpMethod.Get, "/x/{color}"))
            .Path("color", Value(kind), style, explode)
            .Address(Base)
            .AbsoluteUri.ShouldBe("https://api.acme.test/x/" + expected);

    [Theory]
    [InlineData(false, "string", "blue")]
    [InlineData(false, "array", "blue,black,brown")]
    [InlineData(false, "object", "R,100,G,200,B,150")]
    [InlineData(true, "array", "blue,black,brown")]
    [InlineData(true, "object", "R=100,G=200,B=150")]
    public void InAHeader(bool explode, string kind, string expected) =>
        new ApiRequest(Plain)
            .Header("X-Color", Value(kind), explode)
            .Headers.ShouldHaveSingleItem()
            .ShouldBe(new KeyValuePair<string, string>("X-Color", expected));

    [Theory]
    [InlineData(false, "string", "color=blue")]
    [InlineData(false, "array", "color=blue,black,brown")]
    [InlineData(false, "object", "color=R,100,G,200,B,150")]
    [InlineData(true, "array", "color=blue; color=black; color=brown")]
    [InlineData(true, "object", "R=100; G=200; B=150")]
    public void InCookies(bool explode, string kind, string expected) =>
        new ApiRequest(Plain)
            .Cookie("first", 1)
            .Cookie("none", null)
            .Cookie("color", Value(kind), explode)
            .Headers.ShouldHaveSingleItem()
            .ShouldBe(new KeyValuePair<string, string>("Cookie", "first=1; " + expected));

    [Fact]
    public void WhatSeparatesParts_IsEncodedInsideThem() =>
        new ApiRequest(Plain)
            .Query("a", new[] { "x,y", "z" }, ParameterStyle.Form, false)
            .Query("b", new[] { "x|y", "z w" }, ParameterStyle.PipeDelimited, false)
            .Query("c", new[] { "x y" }, ParameterStyle.SpaceDelimited, true)
            .Address(Base)
            .Query.ShouldBe("?a=x%2Cy,z&b=x%7Cy%7Cz%20w&c=x%20y");

    [Fact]
    public void ModelsUnionsAndTimesInsideParts_AreWrittenAsTheirJsonIs() =>
        new ApiRequest(Plain)
            .Query(
                "nested",
                new Color
                {
                    R = 1,
                    Inner = new Color { G = 2 },
                }
            )
            .Query("deep", new Color { Inner = new Color { G = 2 } }, ParameterStyle.DeepObject, true)
            .Query("list", new[] { new Color { R = 3 } })
            .Query("raw", RawJson.Parse("{\"n\":1.50,\"t\":\"x\",\"no\":null}"))
            .Query("big", RawJson.Parse("18446744073709551616"))
            .Query("none", new List<string>())
            .Query("nothing", new Color())
            .Address(Base)
            .Query.ShouldBe(
                "?R=1&inner=%7B%22G%22%3A2%7D&deep%5Binner%5D%5BG%5D=2&list=%7B%22R%22%3A3%7D&n=1.50&t=x&big=18446744073709551616"
            );

    [Theory]
    [InlineData("https://a.test/x?y=1;z", "https://a.test/x?y=1;z")]
    [InlineData("a&b#c+d", "a%26b%23c%2Bd")]
    [InlineData("50% of %41", "50%25%20of%20%41")]
    [InlineData("ä😀", "%C3%A4%F0%9F%98%80")]
    public void AllowReserved_LeavesWhatDoesNotEndTheValue(string value, string expected) =>
        new ApiRequest(Plain)
            .Query("u", value, ParameterStyle.Form, true, allowReserved: true)
            .Address(Base)
            .OriginalString.ShouldEndWith("?u=" + expected);

    [Fact]
    public void Json_IsTheTextOfTheValue()
    {
        ApiRequest.JsonOf(new Color { R = 1 }).ShouldBe("{\"R\":1}");
        ApiRequest.JsonOf(new[] { "a" }).ShouldBe("[\"a\"]");
        ApiRequest.JsonOf(null).ShouldBeNull();
        ApiRequest.JsonOf(default(Wire)).ShouldBeNull();
    }

    [Theory]
    [InlineData(".", ParameterStyle.Label)]
    [InlineData("", ParameterStyle.Label)]
    [InlineData("", ParameterStyle.Simple)]
    [InlineData("..", ParameterStyle.Simple)]
    public void APathThatWouldLeaveItsPlace_IsRefused(string value, ParameterStyle style) =>
        Should
            .Throw<ArgumentException>(() =>
                new ApiRequest(new ApiOperation("Acme", "Find", HttpMethod.Get, "/x/{color}")).Path("color", value, style, false)
            )
            .ParamName.ShouldBe("color");

    private readonly struct Wire(string? text) : IWireValue
    {
        public bool IsUnset => text is null;

        public override string ToString() => text ?? "";
    }

    private sealed class Color : JsonModel
    {
        [JsonProperty(nameof(R))]
        public int? R { get; set; }

        [JsonProperty(nameof(G))]
        public int? G { get; set; }

        [JsonProperty(nameof(B))]
        public int? B { get; set; }

        [JsonProperty("inner")]
        public Color? Inner { get; set; }
    }
}
