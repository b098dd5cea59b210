using ClientGen.Autoenhance;
using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.Cli.Recording;

/// <summary>A picture's way through Autoenhance: created, uploaded, enhanced, fetched as a free preview, and read again with its order and
/// brackets.</summary>
internal static class AutoenhancePicture
{
    /// <summary>The name that the picture has in the account. The vendor takes the same one 30 times an hour.</summary>
    public const string ImageName = "clientgen-recording.jpg";

    // The vendor says 5 to 60 seconds. It goes on by itself, and nothing is lost by leaving.
    private static readonly JobWaitOptions Wait = new() { Timeout = TimeSpan.FromMinutes(10) };

    public static RecordedFlow Flow { get; } =
        new(
            "picture-preview",
            [
                new(AutoenhanceImagesClient.Operations.Create),
                new(AutoenhanceImagesClient.Operations.Get)
                {
                    Times = "until the picture is enhanced, 10 minutes at most, and once after the preview",
                },
                // The vendor's page on downloading images: a preview is free, and only preview=false buys.
                new(AutoenhanceImagesClient.Operations.OpenEnhanced) { FreeWith = "preview=true" },
                new(AutoenhanceOrdersClient.Operations.Get),
                new(AutoenhanceOrdersClient.Operations.ListBrackets),
            ],
            RunAsync
        )
        {
            Besides =
                $"a small picture of the program's own, {ImageName}, goes to the storage address that the vendor gives, and its "
                + "preview is fetched from where "
                + "the vendor says; neither is recorded, nor takes the key along. The picture stays in the account",
        };

    private static async Task RunAsync(ApiTransport transport, string picture, CancellationToken cancellationToken)
    {
        var autoenhance = new AutoenhanceClient(transport);
        var job = await autoenhance.StartAsync(ImageSource.Bytes(Room(), ImageName), cancellationToken: cancellationToken);
        var enhanced = await job.WaitAsync(Wait, cancellationToken: cancellationToken);
        using (
            var preview = await autoenhance.Images.OpenAsync(enhanced.Id.Value, Rendition.FreePreview, cancellationToken: cancellationToken)
        )
        {
            await preview.CopyToAsync(Stream.Null, cancellationToken: cancellationToken);
        }
        // What the vendor says of it now shows whether it takes a preview for a purchase.
        var image = await autoenhance.Images.GetAsync(enhanced.Id.Value, cancellationToken: cancellationToken);
        if ((image.OrderId ?? enhanced.Image.OrderId) is not { Length: > 0 } order)
            return;
        await autoenhance.Orders.GetAsync(order, cancellationToken: cancellationToken);
        await autoenhance.Orders.ListBracketsAsync(order, cancellationToken: cancellationToken);
    }

    /// <summary>A JPEG of a drawn room, 1024 by 768: nobody's photo, and small.</summary>
    public static byte[] Room()
    {
        using var stream = typeof(AutoenhancePicture).Assembly.GetManifestResourceStream("room.jpg")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
