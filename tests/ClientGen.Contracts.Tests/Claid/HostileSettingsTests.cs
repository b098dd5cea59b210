using ClientGen.Json;
using ClientGen.ModelTesting.Rules;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Claid.Contracts.Tests;

[Collection(nameof(HostileSettings))]
[Slow("runs every model once more")]
public sealed class HostileSettingsTests : HostileSettingsTests<ClaidVendor>
{
    [Fact]
    public void TypeName_IsNeverFollowed()
    {
        const string json = """{"type":"crop","$type":"System.IO.FileInfo, System.IO.FileSystem","fileName":"x"}""";
        var read = JsonConvert.DeserializeObject<CropOptions>(json)!;
        read.AdditionalProperties.ShouldContainKey("$type");
        JToken.DeepEquals(JObject.Parse(ModelJson.Serialize(read)), JObject.Parse(json)).ShouldBeTrue();
    }
}
