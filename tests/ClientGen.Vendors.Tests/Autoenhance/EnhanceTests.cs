using ClientGen.Http;
using ClientGen.TestSupport;
using ClientGen.TestSupport.Har;
using RichardSzalay.MockHttp;

namespace ClientGen.Autoenhance.Tests;

public sealed class EnhanceTests
{
    [Fact]
    public async Task Enhance_UploadsWaitsPreviewsAndBuysOnRequest()
    {
        var vendor = new PlayedVendor("autoenhance", "enhance");
        using var ae = AutoenhanceCalls.Client(vendor);
        using var folder = new TemporaryFolder();
        var seen = new Seen<EnhanceProgress>();

        var image = await ae.EnhanceAsync(
            AutoenhanceCalls.Photo(),
            new NewImage { EnhanceType = EnhanceType.Neutral },
            seen,
            TestContext.Current.CancellationToken
        );

        vendor.NotPlayed.Count.ShouldBe(2, "nothing is fetched or bought by itself");
        (
            await image.SaveAsync(
                folder.File("preview.jpg"),
                Rendition.FreePreview,
                cancellationToken: TestContext.Current.CancellationToken
            )
        ).ContentType.ShouldBe("image/jpeg");
        await image.SaveAsync(
            folder.File("full.jpg"),
            Rendition.PaidFullImage,
            new DownloadSettings { Format = ImageFormat.Jpeg, Quality = 85 },
            cancellationToken: TestContext.Current.CancellationToken
        );
        vendor.NotPlayed.ShouldBeEmpty();
        File.ReadAllBytes(folder.File("full.jpg"))
            .ShouldBe(vendor.Entry($"GET {AutoenhanceCalls.Url($"/images/{AutoenhanceCalls.Id}/enhanced?preview=true")}").ResponseBytes);
        seen.Values.Select(progress => progress.Image?.Text).OfType<string>().ShouldBe(["waiting", "processing", "processed"]);
        var upload = vendor.Sent.Single(sent => sent.Method == "PUT");
        upload.Headers["Content-Type"].ShouldBe("application/octet-stream");
        upload.Headers["Content-Length"].ShouldBe("6");
        upload.Headers.Keys.ShouldNotContain("x-api-key");
        upload.Headers.Keys.ShouldNotContain("x-api-version");
    }

    [Fact]
    public async Task TheNewerLifecycle_EndsWithEnhanced()
    {
        var vendor = new PlayedVendor("autoenhance", "enhance-newer");
        using var ae = AutoenhanceCalls.Client(vendor);
        (await ae.EnhanceAsync(AutoenhanceCalls.Photo(), cancellationToken: TestContext.Current.CancellationToken)).Image.Enhanced.ShouldBe(
            true
        );
        vendor.NotPlayed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("upload_url", "image/jpeg", "application/octet-stream")]
    [InlineData("s3PutObjectUrl", "image/jpeg", "image/jpeg")]
    [InlineData("s3PutObjectUrl", null, "application/octet-stream")]
    public async Task TheUpload_HasTheMediaTypeThatWasSigned(string field, string? given, string sent)
    {
        using var vendor = new MockHttpMessageHandler();
        vendor
            .Expect(HttpMethod.Post, AutoenhanceCalls.Url("/images/"))
            .Respond("application/json", $$"""{"image_id":"i","{{field}}":"https://uploads.example/i?sig=1"}""");
        vendor
            .Expect(HttpMethod.Put, "https://uploads.example/i?sig=1")
            .With(request => request.Content!.Headers.ContentType!.ToString() == sent)
            .Respond("text/plain", "");
        using var ae = AutoenhanceCalls.Client(vendor);
        (
            await ae.StartAsync(
                AutoenhanceCalls.Photo(),
                new NewImage { ContentType = given },
                cancellationToken: TestContext.Current.CancellationToken
            )
        ).Id.Value.ShouldBe("i");
        vendor.VerifyNoOutstandingExpectation();
    }

    [Fact]
    public async Task TheCallersSettings_StayTheCallers()
    {
        var vendor = new ScriptedHandler();
        foreach (var _ in new int[2])
            vendor.Then(200, """{"image_id":"i","upload_url":"https://uploads.example/i"}""").Then(200);
        using var ae = AutoenhanceCalls.Client(vendor);
        var settings = new NewImage { Privacy = null, AdditionalProperties = { ["hdr"] = true } };
        await ae.StartAsync(AutoenhanceCalls.Photo("a.jpg"), settings, cancellationToken: TestContext.Current.CancellationToken);
        await ae.StartAsync(AutoenhanceCalls.Photo("b.jpg"), settings, cancellationToken: TestContext.Current.CancellationToken);
        vendor.Sent[0].Text.ShouldBe("""{"image_name":"a.jpg","privacy":null,"hdr":true}""");
        vendor.Sent[2].Text.ShouldBe("""{"image_name":"b.jpg","privacy":null,"hdr":true}""");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"image_id":"i"}""")]
    [InlineData("""{"upload_url":"https://uploads.example/i"}""")]
    public async Task AnAnswerWithoutAnAddress_IsUnreadable(string answer)
    {
        using var ae = AutoenhanceCalls.Client(new ScriptedHandler().Then(200, answer));
        await Should.ThrowAsync<UnreadableResponseException>(() => ae.StartAsync(AutoenhanceCalls.Photo()));
    }

    [Fact]
    public async Task AFileOfUnknownLength_IsRefusedBeforeAnythingIsSent()
    {
        var vendor = new ScriptedHandler();
        using var ae = AutoenhanceCalls.Client(vendor);
        await Should.ThrowAsync<ArgumentException>(() => ae.EnhanceAsync(ImageSource.Stream(new OneWay(), "in.jpg")));
        vendor.Sent.ShouldBeEmpty();
    }

    private sealed class OneWay : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
