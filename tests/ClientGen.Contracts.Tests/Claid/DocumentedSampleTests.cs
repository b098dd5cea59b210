using ClientGen.Json;

namespace ClientGen.Claid.Contracts.Tests;

/// <summary>The requests that the vendor's pages show, written with our types.</summary>
public sealed class DocumentedSampleTests
{
    public static TheoryData<string> Samples => [.. Requests.Keys];

    // Batch page, and Image I/O page.
    private static readonly Dictionary<string, JsonModel> Requests = new()
    {
        ["batch of a folder"] = new BatchEditRequest
        {
            Input = "storage://storage_1/input_folder/",
            Operations = new()
            {
                Resizing = new() { Width = 1000 },
                Background = new() { Remove = false },
            },
            Output = "storage://storage_1/output_folder/",
        },
        ["batch of a folder with subfolders"] = new BatchEditRequest
        {
            Input = BatchInput.Folder("storage://storage_1/input_folder/", recursive: true),
            Operations = new(),
        },
        ["batch of addresses"] = new BatchEditRequest
        {
            Input = BatchInput.Images(["https://image.site/image.png", "https://image.site/image.png"]),
            Operations = new(),
        },
        ["input by address"] = new EditRequest { Input = "https://letsenhance.io/docs/assets/samples/burger.jpg", Operations = new() },
        ["input from storage"] = new EditRequest { Input = "storage://storage-name/path/image-name.jpg", Operations = new() },
        ["output to storage"] = new EditRequest
        {
            Input = "storage://storage-name/path/image-name.jpg",
            Operations = new(),
            Output = "storage://storage-name/result-path/image-name.jpg",
        },
        ["output as CMYK"] = new OutputOptions
        {
            Destination = "storage://storage-name/result-path/image-name.jpg",
            Format = OutputFormatName.Jpeg,
            Metadata = new() { Dpi = 300, ColorSpace = ColorSpace.Cmyk(CmykColorProfile.IsoCoated) },
        },
        ["output as progressive JPEG"] = new OutputOptions
        {
            Destination = "storage://storage-name/result-path/image-name.jpg",
            Format = new JpegFormat { Quality = 85, Progressive = true },
        },
        ["output as RGB"] = new OutputOptions
        {
            Destination = "storage://storage-name/result-path/image-name.jpg",
            Metadata = new() { ColorSpace = ColorSpace.Rgb },
        },
        ["compressions"] = new OutputOptions { Format = new TiffFormat { Compression = Compression.Lossless } },
        ["lossy compression"] = new OutputOptions { Format = new WebpFormat { Compression = Compression.Lossy(75) } },
        ["outpaint"] = new ResizingOptions
        {
            Width = Dimension.Percent(200),
            Height = Dimension.Auto,
            Fit = Fit.Outpaint("15%"),
        },
    };

    [Fact]
    public void Requests_AreWrittenAsThePagesShowThem() => Snapshot.Match(Requests);

    [Theory, MemberData(nameof(Samples))]
    public void Requests_ReadBack(string sample)
    {
        var written = ModelJson.Serialize(Requests[sample]);
        ModelTesting.Read.Back(written, Requests[sample].GetType()).ShouldBe(written);
    }
}
