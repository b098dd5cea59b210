using System.Globalization;
using System.Runtime.CompilerServices;
using ClientGen.Autoenhance;
using ClientGen.Http;
using ClientGen.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.Cli.Demo;

/// <summary>Autoenhance: a photo that is enhanced, enhanced again and bought, and exposures that become images.</summary>
internal sealed class AutoenhanceDemo : VendorDemo
{
    protected override string Vendor => "Autoenhance";

    public override async Task<VendorSimulator> StartSimulatorAsync(int port, CancellationToken cancellationToken) =>
        await AutoenhanceSimulator.StartAsync(new AutoenhanceSimulatorOptions { Port = port }, cancellationToken);

    protected override async IAsyncEnumerable<DemoStep> WorkAsync(
        VendorSimulator simulator,
        IDemoView view,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var services = new ServiceCollection();
        services.AddAutoenhance(options =>
        {
            options.ApiKey = "demo";
            options.BaseAddress = simulator.BaseAddress;
            options.AllowInsecureLoopback = true;
            options.RetryDelay = TimeSpan.FromMilliseconds(100);
        });
        await using var provider = services.BuildServiceProvider();
        var autoenhance = provider.GetRequiredService<AutoenhanceClient>();

        const string enhancing = "A kitchen, enhanced";
        var kitchen = await view.ProgressAsync(
            enhancing,
            _ =>
                autoenhance.EnhanceAsync(
                    Photo("kitchen.jpg"),
                    new NewImage { EnhanceType = EnhanceType.Warm, CloudType = CloudType.Clear },
                    cancellationToken: cancellationToken
                )
        );
        yield return new DemoStep(
            enhancing,
            "autoenhance.EnhanceAsync",
            [await FetchAsync(kitchen, Rendition.FreePreview, autoenhance, simulator, cancellationToken)]
        )
        {
            Jobs = 1,
        };

        const string again = "The same in neutral colors, all else as before; bought as PNG";
        var neutral = await view.ProgressAsync(
            again,
            async _ =>
                await (
                    await autoenhance.ProcessAsync(kitchen.Id, new ProcessOptions { EnhanceType = EnhanceType.Neutral }, cancellationToken)
                ).WaitAsync(cancellationToken: cancellationToken)
        );

        // The vendor refuses the first purchase unread: the one case in which a billable call may be sent again.
        simulator.FailNext(Fault.Status(429), operation: "GET /v3/images/{id}/enhanced");
        yield return new DemoStep(
            again,
            "autoenhance.ProcessAsync",
            [await FetchAsync(neutral, Rendition.PaidFullImage, autoenhance, simulator, cancellationToken)]
        )
        {
            Jobs = 1,
        };
        yield return await MergeAsync(autoenhance, view, cancellationToken);
        yield return new DemoStep(
            $"Orders: {await autoenhance.Orders.ListAsync(cancellationToken: cancellationToken).CountAsync(cancellationToken)}",
            "autoenhance.Orders.ListAsync",
            []
        );
    }

    private static async Task<DemoStep> MergeAsync(AutoenhanceClient autoenhance, IDemoView view, CancellationToken cancellationToken)
    {
        const string name = "Nine exposures, three for each image";
        var files = Enumerable.Range(1, 9).Select(number => Photo(number == 4 ? "broken-4.jpg" : $"room-{number}.jpg")).ToList();
        var order = await view.ProgressAsync(
            name,
            _ =>
                autoenhance.EnhanceBracketsAsync(
                    files,
                    new BracketOptions { OrderName = "House", PerImage = 3 },
                    cancellationToken: cancellationToken
                )
        );
        var images = order
            .Images.Select(image => new DemoImage(image.Image.ImageName ?? "", "enhanced, not bought"))
            .Concat(order.Failed.Select(image => new DemoImage(image.ImageName ?? "", "", image.StatusReason)));
        return new DemoStep(name, "autoenhance.EnhanceBracketsAsync", [.. images]) { Jobs = 1 };
    }

    private static async Task<DemoImage> FetchAsync(
        EnhancedImage image,
        Rendition rendition,
        AutoenhanceClient autoenhance,
        VendorSimulator simulator,
        CancellationToken cancellationToken
    )
    {
        var before = simulator.Requests.Count;
        var settings = rendition == Rendition.PaidFullImage ? new DownloadSettings { Format = ImageFormat.Png } : null;
        using var file = await autoenhance.Images.OpenAsync(image.Id.Value, rendition, settings, cancellationToken: cancellationToken);
        var bytes = await file.CopyToAsync(Stream.Null, cancellationToken: cancellationToken);
        var what = rendition == Rendition.PaidFullImage ? "full image" : "free preview";
        // By the vendor's own count: the file is on another host, which is asked without the key.
        var redirects = simulator.Requests.Skip(before).Count(request => request.StatusCode is >= 300 and < 400);
        return new DemoImage(
            image.Image.ImageName ?? "",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}, {file.ContentType}, {bytes:N0} bytes, by way of {redirects} redirects, without the key"
            )
        );
    }

    private static ImageSource Photo(string name) => ImageSource.Bytes(DemoPhoto.Jpeg(4000, 3000), name);
}
