using ClientGen.Json;

namespace ClientGen.Claid.Contracts.Tests;

/// <summary>Unions whose variants the document does not tell apart, as the overlay settles them.</summary>
public sealed class SettlementTests
{
    [Theory]
    [InlineData("""{"width":"auto"}""", true)]
    [InlineData("""{"width":"200%"}""", false)]
    public void DimensionText_IsTheNameOnlyWhenItIsAuto(string json, bool isName) =>
        ModelJson.Deserialize<ResizingOptions>(json)!.Width!.Value.TryPickDimensionName(out _).ShouldBe(isName);

    [Theory]
    [InlineData("""{"color":"transparent"}""", true)]
    [InlineData("""{"color":"#ffffff"}""", false)]
    public void BackgroundColor_IsTheNameOnlyWhenItIsNamed(string json, bool isName) =>
        ModelJson.Deserialize<BackgroundOptions>(json)!.Color!.Value.TryPickBackgroundColorName(out _).ShouldBe(isName);

    [Fact]
    public void RequestWithOneAddress_EchoesAsWhatWasAsked()
    {
        const string request = """{"request":{"input":"storage://a/b","operations":{}}}""";
        ModelJson.Deserialize<BatchEdit>(request)!.Request.TryPickBatchEditRequest(out _).ShouldBeTrue();
        ModelJson.Deserialize<Edit>(request)!.Request.TryPickEditRequest(out _).ShouldBeTrue();
    }

    [Fact]
    public void FreeFormEcho_IsKept()
    {
        const string request = """{"request":{"anything":[1,{"a":null}]}}""";
        var batch = ModelJson.Deserialize<BatchEdit>(request)!;
        batch.Request.TryPickRaw(out var raw).ShouldBeTrue();
        raw!.ToString().ShouldBe("""{"anything":[1,{"a":null}]}""");
        ModelJson.Serialize(batch).ShouldBe(request);
    }

    [Theory]
    [InlineData("s3", typeof(S3Parameters))]
    [InlineData("gcs", typeof(GcsParameters))]
    public void StorageParameters_AreWhatTheTypeBesideThemSays(string type, Type variant)
    {
        var parameters = """{"bucket":"b","credentials":{"access_key":"a","secret_access_key":"s"}}""";
        foreach (
            var json in new[]
            {
                $$"""{"name":"n","type":"{{type}}","parameters":{{parameters}}}""",
                $$"""{"parameters":{{parameters}},"name":"n","type":"{{type}}"}""",
            }
        )
        {
            var request = ModelJson.Deserialize<StorageRequest>(json)!;
            request.Parameters.Value.ShouldBeOfType(variant);
        }
    }

    [Theory]
    [InlineData("s3", typeof(S3ParametersUpdate))]
    [InlineData("gcs", typeof(GcsParametersUpdate))]
    [InlineData("web_folder", typeof(WebFolderParameters))]
    public void StorageUpdateParameters_AreWhatTheTypeBesideThemSays(string type, Type variant) =>
        ModelJson
            .Deserialize<StorageUpdate>($$"""{"parameters":{"path":"p"},"type":"{{type}}"}""")!
            .Parameters!.Value.Value.ShouldBeOfType(variant);

    [Theory]
    [InlineData("""{"image_url":"u"}""", typeof(AbsolutePlacement))]
    [InlineData("""{"image_url":"u","placement_type":"absolute"}""", typeof(AbsolutePlacement))]
    [InlineData("""{"image_url":"u","placement_type":"original"}""", typeof(OriginalPlacement))]
    [InlineData("""{"image_url":"u","placement_type":"padding","padding":"10%"}""", typeof(PaddingPlacement))]
    [InlineData("""{"image_url":"u","placement_type":"levitating"}""", typeof(RawJson))]
    public void SceneObject_WithoutATagIsPlacedAbsolutely(string json, Type variant) =>
        ModelJson.Deserialize<SceneObject>(json).Value.ShouldBeOfType(variant);

    [Theory]
    [InlineData("0")]
    [InlineData("0.0")]
    [InlineData("359.5")]
    public void RotationDegree_IsANumber(string degrees) =>
        ModelJson
            .Deserialize<AbsolutePlacement>($$"""{"image_url":"u","rotation_degree":{{degrees}}}""")!
            .RotationDegree.ShouldBe(double.Parse(degrees, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("""{"template_url":"u","view":"top","prompt":"a table"}""", typeof(TemplateScene))]
    [InlineData("""{"prompt":"a table"}""", typeof(PromptScene))]
    [InlineData("""{"effect":"shadows"}""", typeof(EffectScene))]
    public void Scene_IsWhatItsRequiredMembersSay(string json, Type variant) =>
        ModelJson.Deserialize<Scene>(json).Value.ShouldBeOfType(variant);

    [Theory]
    [InlineData("""{"detail":{"error_code":"c","error_type":"general","error_message":"m"}}""", typeof(RateLimitErrorBody))]
    [InlineData("""{"error_code":"c","error_type":"general","error_message":"m"}""", typeof(ErrorBody))]
    public void RateLimitError_IsReadOnBothLevels(string json, Type variant) =>
        ModelJson.Deserialize<RateLimitError>(json).Value.ShouldBeOfType(variant);

    [Theory]
    [InlineData("""{"hdr":0}""")]
    [InlineData("""{"hdr":{}}""")]
    public void HdrOffAndHdrWithDefaults_StayApart(string json) =>
        ModelJson.Serialize(ModelJson.Deserialize<AdjustmentsOptions>(json)).ShouldBe(json);
}
