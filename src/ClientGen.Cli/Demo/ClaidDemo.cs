using System.Globalization;
using System.Runtime.CompilerServices;
using ClientGen.Claid;
using ClientGen.Http;
using ClientGen.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.Cli.Demo;

/// <summary>Claid: batches for print and for a shop, then the other families of work.</summary>
internal sealed class ClaidDemo : VendorDemo
{
    // A pause fit for a simulator that finishes an image every tenth of a second.
    private static readonly JobWaitOptions Wait = new()
    {
        PollInterval = TimeSpan.FromMilliseconds(250),
        MaxPollInterval = TimeSpan.FromSeconds(1),
    };

    protected override string Vendor => "Claid";

    public override async Task<VendorSimulator> StartSimulatorAsync(int port, CancellationToken cancellationToken) =>
        // One image of the first batch fails, and the others are shown all the same.
        await ClaidSimulator.StartAsync(new ClaidSimulatorOptions { Port = port, ErrorsKeepResults = true }, cancellationToken);

    protected override async IAsyncEnumerable<DemoStep> WorkAsync(
        VendorSimulator simulator,
        IDemoView view,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var services = new ServiceCollection();
        services.AddClaid(options =>
        {
            options.ApiKey = "demo";
            options.BaseAddress = simulator.BaseAddress;
            options.AllowInsecureLoopback = true;
            options.RetryDelay = TimeSpan.FromMilliseconds(100);
        });
        await using var provider = services.BuildServiceProvider();
        var claid = provider.GetRequiredService<ClaidClient>();

        // The vendor refuses the first start unread: the one case in which a billable call may be sent again.
        simulator.FailNext(
            Fault.Status(429) with
            {
                Headers = new Dictionary<string, string> { ["RateLimit-Reset"] = "1" },
            },
            operation: "POST /v1/image/edit/batch"
        );

        yield return await BatchAsync(
            "30 catalogue photos, outpainted to print format as CMYK JPEG",
            ForPrint(),
            claid,
            view,
            cancellationToken
        );
        yield return await BatchAsync(
            "A storage folder, half size, backgrounds removed, lossless TIFF",
            ForShop(),
            claid,
            view,
            cancellationToken
        );
        yield return await EditAsync(claid, cancellationToken);
        yield return await UploadAsync(claid, cancellationToken);
        yield return await GenerateAsync(claid, cancellationToken);
        yield return await AnimateAsync(claid, view, cancellationToken);
        yield return await StoragesAsync(claid, cancellationToken);
    }

    private static BatchEditRequest ForPrint() =>
        new()
        {
            Input = BatchInput.Images(
                Enumerable
                    .Range(1, 30)
                    .Select(number =>
                        number == 17
                            ? "https://shop.example/photos/broken-17.jpg"
                            : string.Create(CultureInfo.InvariantCulture, $"https://shop.example/photos/product-{number:00}-1600x1200.jpg")
                    )
            ),
            Operations = new()
            {
                Restorations = new() { Upscale = UpscaleMode.SmartEnhance },
                Resizing = new()
                {
                    Width = 2480,
                    Height = 3508,
                    Fit = Fit.Outpaint("15%"),
                },
            },
            Output = new OutputOptions
            {
                Format = OutputFormat.Jpeg(quality: 95),
                Metadata = new() { Dpi = 300, ColorSpace = ColorSpace.Cmyk(CmykColorProfile.IsoCoated) },
            },
        };

    private static BatchEditRequest ForShop() =>
        new()
        {
            Input = BatchInput.Folder("storage://storage_1/input_folder/", recursive: true),
            Operations = new()
            {
                Background = new() { Remove = true, Color = BackgroundColor.Hex("#ffffff") },
                Resizing = new() { Width = Dimension.Percent(50), Height = Dimension.Auto },
            },
            Output = new OutputOptions { Format = OutputFormat.Tiff(Compression.Lossless) },
        };

    private static async Task<DemoStep> BatchAsync(
        string name,
        BatchEditRequest request,
        ClaidClient claid,
        IDemoView view,
        CancellationToken cancellationToken
    )
    {
        var expected = request.Input.TryPickList(out var addresses) ? addresses!.Count : 8;
        var done = await view.ProgressAsync(
            name,
            async progress =>
            {
                var job = await claid.StartBatchEditAsync(request, cancellationToken);
                var steps = new Progress<JobStatus<BatchEdit>>(status =>
                    progress.Report((double)Finished((BatchEdit)status.Body) / expected)
                );
                return await job.WaitAsync(Wait, steps, cancellationToken);
            }
        );
        var images = (done.Results ?? [])
            .Select((image, number) => new DemoImage($"image {number + 1}", Describe(image.OutputObject)))
            .Concat((done.Errors ?? []).Select(error => new DemoImage("failed", "", error.Error)));
        return new DemoStep(name, "claid.StartBatchEditAsync", [.. images]) { Jobs = 1 };
    }

    private static async Task<DemoStep> EditAsync(ClaidClient claid, CancellationToken cancellationToken)
    {
        var edited = await claid.Images.EditAsync(
            new EditRequest
            {
                Input = "https://shop.example/photos/sofa-1600x1200.jpg",
                Operations = new()
                {
                    Adjustments = new() { Hdr = Hdr.Intensity(60), Sharpness = 20 },
                },
                Output = new OutputOptions { Format = OutputFormat.Webp(Compression.Lossy(80)) },
            },
            cancellationToken: cancellationToken
        );
        return new DemoStep(
            "One photo, colors balanced, as WEBP",
            "claid.Images.EditAsync",
            [new DemoImage("sofa", Describe(edited.Output))]
        );
    }

    private static async Task<DemoStep> UploadAsync(ClaidClient claid, CancellationToken cancellationToken)
    {
        var photo = ImageSource.Bytes(new byte[200_000], "kitchen-4000x3000.jpg");
        var edited = await claid.Images.UploadAsync(
            photo,
            new EditRequest { Operations = new() { Resizing = new() { Width = 1200 } } },
            cancellationToken: cancellationToken
        );
        using var file = new MemoryStream();
        var saved = await claid.DownloadAsync(edited.Output.TmpUrl!, file, cancellationToken: cancellationToken);
        return new DemoStep(
            "A photo from this machine, resized, result fetched",
            "claid.Images.UploadAsync",
            [new DemoImage("kitchen", string.Create(CultureInfo.InvariantCulture, $"{Describe(edited.Output)}, {saved.Bytes:N0} bytes"))]
        );
    }

    private static async Task<DemoStep> GenerateAsync(ClaidClient claid, CancellationToken cancellationToken)
    {
        var made = await claid.Images.GenerateAsync(
            new GenerateRequest
            {
                Input = "a wooden table in morning light",
                Options = new() { NumberOfImages = 2 },
            },
            cancellationToken: cancellationToken
        );
        return new DemoStep(
            "Two images from words",
            "claid.Images.GenerateAsync",
            [.. made.Output.Select((image, number) => new DemoImage($"image {number + 1}", Describe(image)))]
        );
    }

    private static async Task<DemoStep> AnimateAsync(ClaidClient claid, IDemoView view, CancellationToken cancellationToken)
    {
        const string name = "Five seconds of video from a photo";
        var video = await view.ProgressAsync(
            name,
            async progress =>
            {
                var job = await claid.Videos.StartVideoAsync(
                    new VideoRequest
                    {
                        Input = "https://shop.example/photos/sofa-1600x1200.jpg",
                        Options = new() { Prompt = "the camera moves closer", Duration = VideoDuration.FiveSeconds },
                    },
                    cancellationToken: cancellationToken
                );
                return await job.WaitAsync(Wait, cancellationToken: cancellationToken);
            }
        );
        return new DemoStep(name, "claid.Videos.StartVideoAsync", [new DemoImage("sofa", video.OutputObject.Format ?? "")]) { Jobs = 1 };
    }

    private static async Task<DemoStep> StoragesAsync(ClaidClient claid, CancellationToken cancellationToken)
    {
        var storages = await claid.Storage.ListAsync(cancellationToken: cancellationToken);
        return new DemoStep(
            $"Connected storages: {string.Join(", ", storages.Select(storage => $"{storage.Name} ({storage.Type})"))}",
            "claid.Storage.ListAsync",
            []
        );
    }

    private static int Finished(BatchEdit batch) => (batch.Results?.Count ?? 0) + (batch.Errors?.Count ?? 0);

    private static string Describe(OutputImage image) => $"{image.Format} {image.Width} x {image.Height}";
}
