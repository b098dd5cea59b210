using ClientGen.Simulator.Claid;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Tests;

public sealed class OutputSizeTests
{
    [Theory]
    [InlineData("null", 3000, 2000)]
    [InlineData("{}", 3000, 2000)]
    [InlineData("""{"width":1000}""", 1000, 667)]
    [InlineData("""{"height":1000}""", 1500, 1000)]
    [InlineData("""{"width":1000,"height":"auto"}""", 1000, 667)]
    [InlineData("""{"width":"200%"}""", 6000, 4000)]
    [InlineData("""{"width":"auto","height":"12.5%"}""", 375, 250)]
    [InlineData("""{"width":"50%","height":"50%"}""", 1500, 1000)]
    [InlineData("""{"width":1000,"height":1000}""", 1000, 1000)]
    [InlineData("""{"width":1000,"height":1000,"fit":"cover"}""", 1500, 1000)]
    [InlineData("""{"width":1000,"height":1000,"fit":"bounds"}""", 1000, 667)]
    [InlineData("""{"width":1000,"height":1000,"fit":{"type":"bounds"}}""", 1000, 667)]
    [InlineData("""{"width":1000,"height":1000,"fit":"canvas"}""", 1000, 1000)]
    [InlineData("""{"width":1000,"height":1000,"fit":{"type":"outpaint","feathering":"15%"}}""", 1000, 1000)]
    [InlineData("""{"fit":{"type":"outpaint","outpaint_by":"10%"}}""", 3600, 2400)]
    [InlineData("""{"fit":{"type":"outpaint","outpaint_by":"0px 1024px"}}""", 3000, 4048)]
    public void Of_ThreeThousandByTwoThousand_Gives(string resizing, int width, int height) =>
        OutputSize.Of(new ImageDescription(3000, 2000, ImageFormat.Jpeg), JToken.Parse(resizing) as JObject).ShouldBe((width, height));

    [Theory]
    [InlineData("https://e.com/sofa-1600x1200.jpg?sig=1", "sofa-1600x1200.jpg", 1600, 1200, "jpeg", "jpg")]
    [InlineData("https://e.com/a%20b_20x30.PNG", "a b_20x30.PNG", 20, 30, "png", "png")]
    [InlineData("https://e.com/photo-10x10", "photo-10x10", 10, 10, "jpeg", null)]
    public void SourceImage_FollowsFromItsAddress(string url, string name, int width, int height, string format, string? ext)
    {
        var image = SourceImage.At(url);
        image.Name.ShouldBe(name);
        (image.Description.Width, image.Description.Height).ShouldBe((width, height));
        image.Description.Format.Name.ShouldBe(format);
        image.Description.Ext.ShouldBe(ext);
        SourceImage.At(url).ShouldBe(image);
    }
}
