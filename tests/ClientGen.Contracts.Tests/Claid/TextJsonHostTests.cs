using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClientGen.Json;

namespace ClientGen.Claid.Contracts.Tests;

/// <summary>Contracts inside a program's own types, under System.Text.Json.</summary>
public sealed partial class TextJsonHostTests
{
    // A program's own type, as it would be kept in a queue or a cache.
    internal sealed record Kept(string Id, EditRequest Request, IReadOnlyList<Fit?> Fits, Dictionary<FitMode, int> Counts);

    internal sealed record Loose(Fit Fit, FitMode Mode, RawJson? Raw, Optional<string?> Text);

    [JsonSerializable(typeof(Kept))]
    [JsonSerializable(typeof(Loose))]
    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    internal sealed partial class Context : JsonSerializerContext;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private static Kept Sample =>
        new(
            "k",
            new EditRequest
            {
                Input = "https://shop.test/a.jpg?x=1&y=<2>",
                Operations = new ImageOperations
                {
                    Restorations = new RestorationsOptions { Upscale = UpscaleMode.Photo },
                    Resizing = new ResizingOptions
                    {
                        Width = 100,
                        Fit = new CropOptions { Crop = CropPosition.Smart },
                    },
                },
                AdditionalProperties = { ["later"] = 1.50m },
            },
            [FitMode.Cover, null, new Fit(RawJson.Parse("[1.0]"))],
            new() { [FitMode.Cover] = 2, ["tiles"] = 3 }
        );

    public static TheoryData<bool> SourceGenerated => [false, true];

    [Theory, MemberData(nameof(SourceGenerated))]
    public void WhatIsKept_ComesBackWhole(bool sourceGenerated)
    {
        var options = sourceGenerated ? Context.Default.Options : new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
        var json = JsonSerializer.Serialize(Sample, options);
        json.ShouldContain("\"later\":1.50");
        json.ShouldContain("""{"fit":{"crop":"smart","type":"crop"},"width":100}""");
        json.ShouldEndWith(
            """
            "fits":["cover",null,[1.0]],"counts":{"cover":2,"tiles":3}}
            """
        );
        var back = JsonSerializer.Deserialize<Kept>(json, options)!;
        ModelJson.Serialize(back.Request).ShouldBe(ModelJson.Serialize(Sample.Request));
        back.Fits.ShouldBe(Sample.Fits);
        back.Counts.ShouldBe(Sample.Counts);
    }

    [Theory, MemberData(nameof(SourceGenerated))]
    public void WhatIsUnset_IsNull_AndUnsetAgain(bool sourceGenerated)
    {
        var options = sourceGenerated ? Context.Default.Options : JsonSerializerOptions.Web;
        var json = JsonSerializer.Serialize(new Loose(default, default, null, default), options);
        json.ShouldBe("""{"fit":null,"mode":null,"raw":null,"text":null}""");
        var back = JsonSerializer.Deserialize<Loose>(json, options)!;
        back.Fit.Value.ShouldBeNull();
        ((IWireValue)back.Mode).IsUnset.ShouldBeTrue();
        back.Text.Value.ShouldBeNull();
        var set = JsonSerializer.Deserialize<Loose>("""{"fit":"cover","mode":"tiles","raw":{"a":1.0},"text":"t"}""", options)!;
        set.ShouldBe(new Loose(FitMode.Cover, "tiles", RawJson.Parse("""{"a":1.0}"""), "t"));
    }

    [Fact]
    public void APage_DoesNotReadWhatATextHolds()
    {
        var request = new EditRequest { Input = "https://shop.test/</script><script>'&" };
        JsonSerializer.Serialize(request).IndexOfAny(['<', '>', '&', '\'']).ShouldBe(-1);
        JsonSerializer.Deserialize<EditRequest>(JsonSerializer.Serialize(request))!.Input.ShouldBe(request.Input);
        JsonSerializer.Serialize(request, Relaxed).ShouldBe(ModelJson.Serialize(request));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("3")]
    public void AnotherKind_IsTheSerializersOwnException(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<EditRequest>(json)).Message.ShouldContain("EditRequest");

    [Fact]
    public void CommentsAndCommas_AreTheHostsChoice()
    {
        const string json = """{"input":"https://a.test/b.jpg", /* why */ "later":1.50,}""";
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<EditRequest>(json));
        ModelJson
            .Serialize(JsonSerializer.Deserialize<EditRequest>(json, Lenient))
            .ShouldBe("""{"input":"https://a.test/b.jpg","later":1.50}""");
    }

    [Fact]
    public void ABase_IsReadAsTheVariantOfItsTag() =>
        JsonSerializer.Deserialize<FitOptions>("""{"crop":"smart","type":"crop"}""").ShouldBeOfType<CropOptions>();

    [Fact]
    public void NullAlone_IsNothing()
    {
        ModelJson.Deserialize<EditRequest>("null").ShouldBeNull();
        ModelJson.Deserialize<Fit>("null").Value.ShouldBeNull();
        ModelJson.Deserialize<Fit?>("null").ShouldBeNull();
        ModelJson.Deserialize<FitMode>("null").ShouldBe(default);
        ModelJson.Deserialize<Optional<string?>>("null").ShouldBe(new Optional<string?>(null));
        ModelJson.Deserialize<Fit>("").Value.ShouldBeNull();
    }
}
