using ClientGen.Autoenhance;
using ClientGen.Http;
using ClientGen.PerfectlyClear;
using NSubstitute;

namespace ClientGen.Vendors.Tests.Mocking;

/// <summary>A user's code over clients of NSubstitute's, with results, ends of jobs and webhooks that a test makes itself.</summary>
public sealed class NSubstituteTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnEnhancedImage_IsSavedByTheMockedArea()
    {
        var images = Substitute.For<Autoenhance.AutoenhanceImagesClient>();
        var autoenhance = Substitute.For<AutoenhanceClient>();
        autoenhance
            .EnhanceAsync(Arg.Any<ImageSource>(), cancellationToken: Arg.Any<CancellationToken>())
            .Returns(new EnhancedImage(images, new Image { ImageId = "i-1" }));
        images
            .SaveAsync("i-1", "out.jpg", Rendition.FreePreview, cancellationToken: Arg.Any<CancellationToken>())
            .Returns(new DownloadResult(3, "image/jpeg"));
        var image = await autoenhance.EnhanceAsync(ImageSource.Bytes([1], "a.jpg"), cancellationToken: Token);
        (await image.SaveAsync("out.jpg", Rendition.FreePreview, cancellationToken: Token)).Bytes.ShouldBe(3);
    }

    [Fact]
    public async Task ACorrection_IsFetchedByTheMockedClient()
    {
        var client = Substitute.For<PerfectlyClearClient>();
        var corrected = new CorrectedFile(client, new CorrectionStatus { CorrectedFile = "https://files.test/a.jpg" });
        client.CorrectAsync(Arg.Any<ImageSource>(), cancellationToken: Arg.Any<CancellationToken>()).Returns(corrected);
        client
            .DownloadAsync("https://files.test/a.jpg", "out.jpg", cancellationToken: Arg.Any<CancellationToken>())
            .Returns(new DownloadResult(4, null));
        var file = await client.CorrectAsync(ImageSource.Bytes([1], "a.jpg"), cancellationToken: Token);
        (await file.SaveAsync("out.jpg", cancellationToken: Token)).Bytes.ShouldBe(4);
    }

    [Fact]
    public void EndsOfJobs_AreMadeByATest()
    {
        var job = Substitute.For<Job<CorrectedFile>>();
        job.Id.Returns("k-1");
        var fault = new JobFailedException("It failed.", "Correction", "k-1", JobState.Failed, "FAILED", new object(), [new("no face")]);
        var outcome = new JobOutcome<CorrectedFile>(job, JobOutcomeKind.Failed, fault: fault);
        outcome.Job.Id.Value.ShouldBe("k-1");
        Should.Throw<InvalidOperationException>(() => outcome.Result).InnerException.ShouldBe(fault);
        new JobStatus<CorrectedFile>("k-1", JobState.Running, "PROCESSING", new object()).IsEnd.ShouldBeFalse();
        new JobTimeoutException("It took too long.", "Correction", "k-1").JobId.ShouldBe("k-1");
    }

    [Fact]
    public void Responses_AreMadeByATest()
    {
        var response = new ApiResponse<string>("x", new ApiResponse(201, requestId: "r-1"));
        (response.Value, response.Status, response.RequestId, response.Attempt).ShouldBe(("x", 201, "r-1", 1));
        response.Headers.ShouldBeEmpty();
        var delivery = new WebhookDelivery<object>(WebhookVerdict.Genuine, new object());
        (delivery.HasEvent, delivery.IsFromTheVendor).ShouldBe((true, true));
        var refused = new WebhookDelivery<object>(WebhookVerdict.Unproven, "There is no signature.");
        Should.Throw<WebhookRefusedException>(() => refused.Event).Verdict.ShouldBe(WebhookVerdict.Unproven);
    }

    [Fact]
    public async Task ADownload_IsAStreamOfTheTests()
    {
        using var download = Substitute.For<ApiDownload>();
        download.Content.Returns(new MemoryStream([1, 2, 3]));
        var images = Substitute.For<Autoenhance.AutoenhanceImagesClient>();
        images.OpenAsync("i-1", Rendition.PaidFullImage, cancellationToken: Arg.Any<CancellationToken>()).Returns(download);
        using var opened = await images.OpenAsync("i-1", Rendition.PaidFullImage, cancellationToken: Token);
        opened.Content.ReadByte().ShouldBe(1);
    }
}
