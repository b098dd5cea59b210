using System.Globalization;
using System.Runtime.CompilerServices;
using ClientGen.Http;
using ClientGen.PerfectlyClear;
using ClientGen.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.Cli.Demo;

/// <summary>Perfectly Clear: portraits, a cut-out, a video, and a photo the vendor rejects.</summary>
internal sealed class PerfectlyClearDemo : VendorDemo
{
    protected override string Vendor => "PerfectlyClear";

    public override async Task<VendorSimulator> StartSimulatorAsync(int port, CancellationToken cancellationToken) =>
        await PerfectlyClearSimulator.StartAsync(new PerfectlyClearSimulatorOptions { Port = port }, cancellationToken);

    protected override async IAsyncEnumerable<DemoStep> WorkAsync(
        VendorSimulator simulator,
        IDemoView view,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var services = new ServiceCollection();
        services.AddPerfectlyClear(options =>
        {
            options.ApiKey = "demo";
            options.BaseAddress = simulator.BaseAddress;
            options.AllowInsecureLoopback = true;
            options.RetryDelay = TimeSpan.FromMilliseconds(100);
        });
        await using var provider = services.BuildServiceProvider();
        var pfc = provider.GetRequiredService<PerfectlyClearClient>();

        // The vendor refuses the first start unread: the one case in which a billable call may be sent again.
        simulator.FailNext(Fault.Status(429), operation: "GET /pfc");

        var portrait = new CorrectionOptions { Preset = "school portrait", Resize = ResizeTo.LongEdge(1200) };
        yield return await CorrectAsync(
            "A school portrait, long edge 1200",
            "portrait.jpg",
            DemoPhoto.Jpeg(1600, 2000),
            portrait,
            pfc,
            view,
            cancellationToken
        );
        yield return await CorrectAsync(
            "The foreground alone, colors left as they are",
            "product.jpg",
            DemoPhoto.Jpeg(3000, 2000),
            new() { Preset = CorrectionOptions.NoPreset, Background = new() },
            pfc,
            view,
            cancellationToken
        );
        yield return await CorrectAsync("A video", "clip.mp4", DemoPhoto.Mp4(), new(), pfc, view, cancellationToken);
        yield return await CorrectAsync(
            "A photo the vendor rejects",
            "blank.jpg",
            DemoPhoto.Jpeg(800, 600, "simulate:rejected"),
            new(),
            pfc,
            view,
            cancellationToken
        );
    }

    private static Task<DemoStep> CorrectAsync(
        string name,
        string fileName,
        byte[] file,
        CorrectionOptions options,
        PerfectlyClearClient pfc,
        IDemoView view,
        CancellationToken cancellationToken
    ) =>
        view.ProgressAsync(
            name,
            async progress =>
            {
                var stages = new Progress<CorrectionProgress>(step => progress.Report(((int)step.Stage + 1) / 4.0));
                return new DemoStep(name, "pfc.CorrectAsync", [await OneAsync()]) { Jobs = 1 };

                async Task<DemoImage> OneAsync()
                {
                    try
                    {
                        var corrected = await pfc.CorrectAsync(ImageSource.Bytes(file, fileName), options, stages, cancellationToken);
                        using var saved = new MemoryStream();
                        var result = await corrected.CopyToAsync(saved, cancellationToken: cancellationToken);
                        return new DemoImage(
                            fileName,
                            string.Create(CultureInfo.InvariantCulture, $"{result.ContentType}, {result.Bytes:N0} bytes")
                        );
                    }
                    catch (JobFailedException fault)
                    {
                        return new DemoImage(fileName, "", fault.Message);
                    }
                }
            }
        );
}
