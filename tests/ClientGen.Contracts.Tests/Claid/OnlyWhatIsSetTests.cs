using ClientGen.Json;
using ClientGen.ModelTesting.Rules;

namespace ClientGen.Claid.Contracts.Tests;

public sealed class OnlyWhatIsSetTests : OnlyWhatIsSetTests<ClaidVendor>
{
    // Stock NSwag sends "decompress": "moderate", a paid operation nobody asked for.
    [Fact]
    public void NewRestorations_AreEmpty() => ModelJson.Serialize(new RestorationsOptions()).ShouldBe("{}");

    // Stock NSwag throws on both of these.
    [Fact]
    public void IntegerWidth_Reads() =>
        ModelJson.Deserialize<ResizingOptions>("""{"width":1000}""")!.Width.ShouldBe(Dimension.Pixels(1000));

    [Fact]
    public void UnlistedStatus_Reads()
    {
        var status = ModelJson.Deserialize<BatchEdit>("""{"status":"QUEUED"}""")!.Status;
        status.IsKnown.ShouldBeFalse();
        status.Value.ShouldBe("QUEUED");
    }

    [Fact]
    public void SettingNull_LeavesTheMemberOut() =>
        ModelJson.Serialize(new ResizingOptions { Width = null, Fit = Fit.Crop }).ShouldBe("""{"fit":"crop"}""");
}
