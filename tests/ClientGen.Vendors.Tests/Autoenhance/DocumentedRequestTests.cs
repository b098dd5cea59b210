using System.Text;
using ClientGen.Json;
using ClientGen.TestSupport;

namespace ClientGen.Autoenhance.Tests;

/// <summary>Each call that the vendor's page shows, made with our types.</summary>
public sealed class DocumentedRequestTests
{
    private static readonly (string Sample, Func<AutoenhanceClient, Task> Call)[] Samples =
    [
        (
            """
            fetch(`https://api.autoenhance.ai/v3/images/${imageId}/process`, { method: "PATCH" (the specification says POST),
              headers: { "Content-Type": "application/json", "x-api-key": apiKey },
              body: {"ai_version":"4.x","enhance":true,"enhance_type":"neutral","hdr":true} })
            """,
            ae =>
                ae.Images.ProcessAsync(
                    AutoenhanceCalls.Id,
                    new ProcessOptions
                    {
                        AiVersion = AiVersion.V4,
                        Enhance = true,
                        EnhanceType = EnhanceType.Neutral,
                        AdditionalProperties = { ["hdr"] = true },
                    }
                )
        ),
        (
            """
            POST /v3/images/{id}/process HTTP/1.1
            {"ai_version":"latest","cloud_type":"CLEAR","enhance":true,"enhance_type":"property","finetune_settings":{},"image_name":"text",
             "lens_correction":true,"metadata":{"ANY_ADDITIONAL_PROPERTY":"anything"},"order_id":"text","privacy":true,"rating":1,
             "sky_replacement":true,"threesixty":true,"upscale":true,"vertical_correction":true,"window_pull":true,
             "ANY_ADDITIONAL_PROPERTY":"anything"}
            """,
            ae => ae.Images.ProcessAsync(AutoenhanceCalls.Id, PublishedSettings())
        ),
        (
            "(one setting changes, the others stay as they are)",
            ae => ae.Images.ProcessAsync(AutoenhanceCalls.Id, new ProcessOptions { EnhanceType = EnhanceType.Neutral })
        ),
        ("(a setting is taken back)", ae => ae.Images.ProcessAsync(AutoenhanceCalls.Id, new ProcessOptions { CloudType = null })),
        ("(create)", ae => ae.Images.CreateAsync(new NewImage { ImageName = "kitchen.jpg", AiVersion = AiVersion.V5 })),
        ("(read: no key)", ae => ae.Images.GetAsync(AutoenhanceCalls.Id)),
        (
            "(report)",
            ae =>
                ae.Images.ReportAsync(
                    AutoenhanceCalls.Id,
                    new ImageReport
                    {
                        Categories = [ReportCategory.SkyReplacement],
                        Comment = "too blue",
                        Score = 2,
                        Source = ReportSource.Api,
                    }
                )
        ),
        ("(delete)", ae => ae.Images.DeleteAsync(AutoenhanceCalls.Id)),
        ("(preview)", ae => ae.Images.OpenAsync(AutoenhanceCalls.Id, Rendition.FreePreview)),
        (
            "(buy)",
            ae =>
                ae.Images.OpenAsync(
                    AutoenhanceCalls.Id,
                    Rendition.PaidFullImage,
                    new DownloadSettings
                    {
                        Format = ImageFormat.Webp,
                        Quality = 90,
                        MaxWidth = 2048,
                        Scale = 0.5,
                        Watermark = false,
                        Finetune = true,
                    }
                )
        ),
        ("(original)", ae => ae.Images.OpenOriginalAsync(AutoenhanceCalls.Id)),
        ("(orders)", ae => ae.Orders.ReadPageAsync(offset: "a+b=", perPage: 15, search: "kitchen & bath", sort: OrderSort.Name)),
        ("(order)", ae => ae.Orders.CreateAsync(new NewOrder { Name = "Kitchen" })),
        ("(rename)", ae => ae.Orders.UpdateAsync("o-1", new OrderUpdate { Name = "Bath" })),
        (
            "(merge)",
            ae => ae.Orders.ProcessAsync("o-1", new OrderProcessOptions { Images = [new BracketGroup { BracketIds = ["b-1", "b-2"] }] })
        ),
        (
            "(an order is processed with the settings that public callers send)",
            ae =>
                ae.Orders.ProcessAsync(
                    "o-1",
                    new OrderProcessOptions
                    {
                        NumberOfBracketsPerImage = 3,
                        AiVersion = AiVersion.V5,
                        Enhance = true,
                        EnhanceType = EnhanceType.Warm,
                        CloudType = CloudType.LowCloud,
                        SkyReplacement = true,
                        LensCorrection = true,
                        VerticalCorrection = true,
                        Privacy = true,
                        WindowPullType = WindowPullType.WindowsWithSkies,
                        Upscale = false,
                        PresetId = "p-1",
                        Restage = new Restage
                        {
                            Tvs = RestagedTvs.BlackOut,
                            FireInFireplaces = RestagedFireplaces.Alight,
                            Grass = RestagedGrass.Green,
                            Photographer = RestagedPhotographer.Remove,
                        },
                    }
                )
        ),
        ("(brackets)", ae => ae.Orders.ListBracketsAsync("o-1")),
        ("(bracket)", ae => ae.Brackets.CreateAsync(new NewBracket { Name = "kitchen-1.jpg", OrderId = "o-1" })),
    ];

    [Fact]
    public async Task Requests_AreThoseOfTheSamples()
    {
        var text = new StringBuilder();
        foreach (var (sample, call) in Samples)
        {
            var vendor = new ScriptedHandler();
            _ = sample is "(preview)" or "(buy)" or "(original)" ? vendor.Then(AutoenhanceCalls.File) : vendor.Then(200, "{}");
            using var ae = AutoenhanceCalls.Client(vendor);
            await call(ae);
            text.Append(sample).Append("\n\n").Append(vendor.Sent.Single().Describe()).Append('\n');
        }
        Snapshot.Match(text.ToString());
    }

    internal static ProcessOptions PublishedSettings() =>
        new()
        {
            AiVersion = AiVersion.Latest,
            CloudType = CloudType.Clear,
            Enhance = true,
            EnhanceType = EnhanceType.Property,
            FinetuneSettings = RawJson.Parse("{}"),
            ImageName = "text",
            LensCorrection = true,
            Metadata = RawJson.From(new { ANY_ADDITIONAL_PROPERTY = "anything" }),
            OrderId = "text",
            Privacy = true,
            Rating = 1,
            SkyReplacement = true,
            Threesixty = true,
            Upscale = true,
            VerticalCorrection = true,
            WindowPull = true,
            AdditionalProperties = { ["ANY_ADDITIONAL_PROPERTY"] = "anything" },
        };
}
