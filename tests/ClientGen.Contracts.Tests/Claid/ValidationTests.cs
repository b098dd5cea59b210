using ClientGen.Json;

namespace ClientGen.Claid.Contracts.Tests;

/// <summary>What a request says of itself before it costs money.</summary>
public sealed class ValidationTests
{
    private static readonly EditRequest Good = new() { Input = "https://a.example/b.jpg", Operations = new() };

    [Fact]
    public void GoodRequest_HasNoIssues() => Good.Validate().ShouldBeEmpty();

    [Fact]
    public void EmptyRequest_NamesWhatIsRequired() =>
        Issues(new BatchEditRequest())
            .ShouldBe(["Input (/input): This member is required. Set it.", "Operations (/operations): This member is required. Set it."]);

    public static TheoryData<string, JsonModel> Certain =>
        new()
        {
            {
                "Quality (/quality)",
                new JpegFormat { Quality = 0 }
            },
            {
                "Quality (/quality)",
                new JpegFormat { Quality = 101 }
            },
            {
                "Exposure (/exposure)",
                new AdjustmentsOptions { Exposure = -101 }
            },
            {
                "Hdr (/hdr)",
                new AdjustmentsOptions { Hdr = 101 }
            },
            {
                "Hdr.Intensity (/hdr/intensity)",
                new AdjustmentsOptions { Hdr = Hdr.Stitched(101) }
            },
            {
                "Prompt (/prompt)",
                new StyleTransferOptions { StyleReferenceImage = "u", Prompt = "ab" }
            },
            {
                "Fit.Feathering (/fit/feathering)",
                new ResizingOptions { Fit = Fit.Outpaint("15") }
            },
            {
                "Input[1] (/input/1)",
                new BatchEditRequest { Input = BatchInput.Images(["https://a.example/b.jpg", ""]), Operations = new() }
            },
            {
                "Input (/input)",
                new BatchEditRequest { Input = BatchInput.Images([]), Operations = new() }
            },
            {
                "Input (/input)",
                new EditRequest { Input = new string('a', 4097), Operations = new() }
            },
            {
                "GuidanceScale (/guidance_scale)",
                new GenerateOptions { GuidanceScale = 50 }
            },
            {
                "Name (/name)",
                new StorageRequest
                {
                    Name = new string('a', 51),
                    Type = StorageType.WebFolder,
                    Parameters = new WebFolderParameters { BaseUrl = "u" },
                }
            },
            {
                "Metadata.ColorSpace (/metadata/color_space)",
                new OutputOptions
                {
                    Format = OutputFormat.Png,
                    Metadata = new() { ColorSpace = ColorSpace.Rgb },
                }
            },
            {
                "Metadata.ColorSpace (/metadata/color_space)",
                new OutputOptions
                {
                    Format = OutputFormat.Tiff(),
                    Metadata = new() { ColorSpace = ColorSpace.Cmyk() },
                }
            },
            {
                "Operations.Background.Color (/operations/background/color)",
                Transparent(new OutputOptions { Format = OutputFormat.Jpeg() })
            },
            {
                "Height (/height)",
                new ResizingOptions { Width = Dimension.Auto, Height = Dimension.Auto }
            },
            {
                "Height (/height)",
                new ResizingOptions { Width = Dimension.Percent(200), Height = 100 }
            },
            {
                "Height (/height)",
                new ResizingOptions { Width = Dimension.Percent(200), Height = Dimension.Percent(100) }
            },
            {
                "Width (/width)",
                new ResizingOptions { Width = 100, Height = Dimension.Percent(100) }
            },
            {
                "Padding (/padding)",
                new ImageOperations { Padding = "10" }
            },
            {
                "Padding (/padding)",
                new ImageOperations { Padding = "1px 2px 3px" }
            },
            {
                "Padding (/padding)",
                new ImageOperations { Padding = "51%" }
            },
            {
                "Padding (/padding)",
                new ImageOperations { Padding = "10% 50.5%" }
            },
            {
                "Padding (/padding)",
                new ImageOperations { Padding = "-10%" }
            },
            {
                "Padding (/padding)",
                new PaddingPlacement { ImageUrl = "https://a.example/b.jpg", Padding = "a lot" }
            },
            { "Fit.OutpaintBy (/fit/outpaint_by)", Outpainted("10") },
            { "Fit.OutpaintBy (/fit/outpaint_by)", Outpainted("10% 20% 30%") },
            { "Fit.OutpaintBy (/fit/outpaint_by)", Outpainted("10px,20px") },
            {
                "Width (/width)",
                new ResizingOptions { Width = 0 }
            },
            {
                "Height (/height)",
                new ResizingOptions { Height = -5 }
            },
            {
                "Width (/width)",
                new ResizingOptions { Width = "0%" }
            },
            {
                "Width (/width)",
                new ResizingOptions { Width = "1000px" }
            },
            // The vendor would paint it white, and bill it.
            { "Operations.Background.Color (/operations/background/color)", Transparent(default(EditOutput?)) },
            { "Operations.Background.Color (/operations/background/color)", Transparent(new OutputOptions()) },
            { "Operations.Background.Color (/operations/background/color)", Transparent("storage://my-storage/results/") },
            { "Operations.Background.Color (/operations/background/color)", Transparent("storage://my-storage/results/a.jpg") },
            {
                "Operations.Background.Color (/operations/background/color)",
                Transparent(new OutputOptions { Format = OutputFormat.Tiff() })
            },
        };

    [Theory, MemberData(nameof(Certain))]
    public void WhatTheVendorRefuses_IsAnErrorAtItsPlace(string place, JsonModel request)
    {
        var issue = request.Validate().ShouldHaveSingleItem();
        issue.IsCertain.ShouldBeTrue();
        issue.ToString().ShouldStartWith(place);
    }

    public static TheoryData<JsonModel> Allowed =>
        [
            new JpegFormat { Quality = 1 },
            new JpegFormat { Quality = 100 },
            new StyleTransferOptions { StyleReferenceImage = "u", Prompt = "😀😀😀" },
            new ResizingOptions { Fit = Fit.Outpaint("5%") },
            new ResizingOptions { Width = Dimension.Percent(200), Height = Dimension.Auto },
            new ResizingOptions { Width = Dimension.Percent(200) },
            new ResizingOptions { Width = "50%", Height = "50%" },
            new ResizingOptions { Width = 100, Height = Dimension.Auto },
            new OutputOptions { Metadata = new() { ColorSpace = ColorSpace.Cmyk() } },
            new OutputOptions
            {
                Format = OutputFormat.Jpeg(90),
                Metadata = new() { ColorSpace = ColorSpace.Cmyk() },
            },
            Transparent(new OutputOptions { Format = OutputFormat.Png }),
            new ImageOperations { Padding = "10%" },
            new ImageOperations { Padding = "50%" },
            Outpainted("10%"),
            Outpainted("5% 0%"),
            Outpainted("0px 1024px"),
            new ImageOperations { Padding = "5% 15%" },
            new ImageOperations { Padding = "100px 150px 1px 2px" },
        ];

    [Theory, MemberData(nameof(Allowed))]
    public void WhatTheVendorTakes_HasNoIssues(JsonModel request) => request.Validate().ShouldBeEmpty();

    public static TheoryData<string, JsonModel> Doubtful =>
        new()
        {
            { "Operations.Background.Color", Transparent("storage://my-storage/results/a.png") },
            { "Operations.Background.Color", Transparent(new OutputOptions { Format = OutputFormat.Webp() }) },
            {
                "Padding",
                new ImageOperations
                {
                    Padding = "600px",
                    Resizing = new() { Width = 1000, Height = 2000 },
                }
            },
            {
                "Padding",
                new PaddingPlacement { ImageUrl = "https://a.example/b.jpg", Padding = "60%" }
            },
            { "Fit.OutpaintBy", Outpainted("0px 0%") },
            {
                "Fit",
                new ResizingOptions { Fit = new FitMode("of tomorrow") }
            },
            {
                "Decompress",
                new RestorationsOptions { Decompress = "mild" }
            },
        };

    [Theory, MemberData(nameof(Doubtful))]
    public void WhatTheVendorMayTake_IsOnlyAWarning(string path, JsonModel request)
    {
        var issue = request.Validate().ShouldHaveSingleItem();
        issue.IsCertain.ShouldBeFalse();
        issue.Path.ShouldBe(path);
    }

    private static ResizingOptions Outpainted(string by) => new() { Fit = new OutpaintOptions { OutpaintBy = by } };

    private static EditRequest Transparent(EditOutput? output) =>
        new()
        {
            Input = "u",
            Operations = new() { Background = new() { Color = BackgroundColor.Transparent } },
            Output = output,
        };

    private static IEnumerable<string> Issues(JsonModel request) => request.Validate().Select(issue => issue.ToString());
}
