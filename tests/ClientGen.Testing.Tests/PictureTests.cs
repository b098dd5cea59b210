using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.Http;
using ClientGen.PerfectlyClear;
using SkiaSharp;

namespace ClientGen.Testing.Tests;

/// <summary>Results decode, in the format and size that were asked for.</summary>
public sealed class PictureTests
{
    public static TheoryData<OutputFormat, SKEncodedImageFormat> Formats =>
        new()
        {
            { OutputFormat.Jpeg(quality: 85), SKEncodedImageFormat.Jpeg },
            { OutputFormat.Png, SKEncodedImageFormat.Png },
            { OutputFormat.Webp(), SKEncodedImageFormat.Webp },
        };

    [Theory, MemberData(nameof(Formats))]
    public async Task Claid_GivesThePictureAskedFor(OutputFormat format, SKEncodedImageFormat expected)
    {
        await using var claid = await ClaidSimulator.StartAsync();
        using var client = claid.CreateClient();
        var result = await client.Images.EditAsync(
            new EditRequest
            {
                Input = "https://shop.example/a-800x600.jpg",
                Operations = new()
                {
                    Resizing = new()
                    {
                        Width = 320,
                        Height = 200,
                        Fit = Fit.Crop,
                    },
                },
                Output = new OutputOptions { Format = format },
            }
        );
        using var file = new MemoryStream();
        await client.DownloadAsync(result.Output!.TmpUrl!, file);
        Read(file).ShouldBe((expected, 320, 200));
    }

    [Fact]
    public async Task TwoResults_AreTwoPictures_AndOneIsAlwaysTheSame()
    {
        await using var claid = await ClaidSimulator.StartAsync();
        using var client = claid.CreateClient();
        var addresses = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var result = await client.Images.EditAsync(new EditRequest { Input = "https://shop.example/a-80x60.jpg", Operations = new() });
            addresses.Add(result.Output!.TmpUrl!);
        }
        var (one, again, other) = (await Fetch(addresses[0]), await Fetch(addresses[0]), await Fetch(addresses[1]));
        again.ShouldBe(one);
        other.ShouldNotBe(one);

        async Task<byte[]> Fetch(string address)
        {
            using var file = new MemoryStream();
            await client.DownloadAsync(address, file);
            return file.ToArray();
        }
    }

    [Fact]
    public async Task PerfectlyClear_ResizesWhatWasSent()
    {
        await using var pfc = await PerfectlyClearSimulator.StartAsync();
        using var client = pfc.CreateClient();
        var corrected = await client.CorrectAsync(
            ImageSource.Bytes(Photo.Jpeg(400, 300), "a.jpg"),
            new CorrectionOptions { Resize = ResizeTo.LongEdge(200) }
        );
        using var file = new MemoryStream();
        await corrected.CopyToAsync(file);
        Read(file).ShouldBe((SKEncodedImageFormat.Jpeg, 200, 150));
    }

    [Fact]
    public async Task Autoenhance_KeepsTheSize_AndPreviewsAreSmaller()
    {
        await using var autoenhance = await AutoenhanceSimulator.StartAsync();
        using var client = autoenhance.CreateClient();
        using var folder = new Folder();
        var image = await client.EnhanceAsync(ImageSource.Bytes(Photo.Jpeg(1600, 1000), "a.jpg"));
        await image.SaveAsync(folder.At("preview.jpg"), Rendition.FreePreview);
        await image.SaveAsync(folder.At("full.jpg"), Rendition.PaidFullImage);
        Read(folder.Open("preview.jpg")).ShouldBe((SKEncodedImageFormat.Jpeg, 800, 500));
        Read(folder.Open("full.jpg")).ShouldBe((SKEncodedImageFormat.Jpeg, 1600, 1000));
    }

    [Fact]
    public async Task WhatCannotBeWritten_SaysThatItIsFiller()
    {
        await using var claid = await ClaidSimulator.StartAsync();
        using var client = claid.CreateClient();
        using var web = new HttpClient();
        (await Header(OutputFormat.Avif())).ShouldBe("filler");
        (await Header(OutputFormat.Png)).ShouldBeNull();

        async Task<string?> Header(OutputFormat format)
        {
            var result = await client.Images.EditAsync(
                new EditRequest
                {
                    Input = "https://shop.example/a-80x60.jpg",
                    Operations = new(),
                    Output = new OutputOptions { Format = format },
                }
            );
            using var response = await web.GetAsync(new Uri(result.Output!.TmpUrl!));
            return response.Headers.TryGetValues("X-Simulated-Content", out var values) ? values.Single() : null;
        }
    }

    private static (SKEncodedImageFormat Format, int Width, int Height) Read(MemoryStream file)
    {
        using var data = SKData.CreateCopy(file.ToArray());
        using var codec = SKCodec.Create(data);
        using var bitmap = new SKBitmap(codec.Info);
        codec.GetPixels(bitmap.Info, bitmap.GetPixels()).ShouldBe(SKCodecResult.Success);
        return (codec.EncodedFormat, codec.Info.Width, codec.Info.Height);
    }
}
