using ClientGen.Http;
using ClientGen.TestSupport;
using ClientGen.TestSupport.Har;
using Newtonsoft.Json.Linq;

namespace ClientGen.PerfectlyClear.Tests;

public sealed class CorrectTests
{
    [Fact]
    public async Task Correct_UploadsStartsWaitsAndSaves()
    {
        var vendor = new PlayedVendor("perfectlyclear", "correct");
        using var pfc = PerfectlyClearCalls.Client(vendor);
        var seen = new Seen<CorrectionProgress>();

        var corrected = await pfc.CorrectAsync(
            PerfectlyClearCalls.Photo(),
            new CorrectionOptions { Preset = "school portrait", Resize = ResizeTo.LongEdge(1200) },
            seen,
            TestContext.Current.CancellationToken
        );

        corrected.Status.OriginalDimensions!.Width.ShouldBe(1600);
        using var file = new MemoryStream();
        (await corrected.CopyToAsync(file, cancellationToken: TestContext.Current.CancellationToken)).ContentType.ShouldBe("image/jpeg");
        file.ToArray().ShouldBe(vendor.Entry("GET https://files.storage.example/out/5f2a.jpg?X-Signature=made-up").ResponseBytes);
        vendor.NotPlayed.ShouldBeEmpty();
        seen.Values.Select(progress => progress.Stage)
            .Distinct()
            .ShouldBe([CorrectionStage.Uploading, CorrectionStage.Started, CorrectionStage.Correcting]);
        seen.Values.Where(progress => progress.Status is not null)
            .Select(progress => progress.Status!.Text)
            .ShouldBe(["PENDING", "PROCESSING", "COMPLETED"]);
    }

    [Fact]
    public async Task TheKey_GoesToTheApiAlone()
    {
        var vendor = new PlayedVendor("perfectlyclear", "correct");
        using var pfc = PerfectlyClearCalls.Client(vendor);
        var corrected = await pfc.CorrectAsync(
            PerfectlyClearCalls.Photo(),
            new CorrectionOptions { Preset = "school portrait", Resize = ResizeTo.LongEdge(1200) },
            cancellationToken: TestContext.Current.CancellationToken
        );
        await corrected.CopyToAsync(Stream.Null, cancellationToken: TestContext.Current.CancellationToken);

        vendor
            .Sent.Where(sent => sent.Headers.Values.Any(value => value.Contains(PerfectlyClearCalls.Key, StringComparison.Ordinal)))
            .Select(sent => new Uri(sent.Url).AbsolutePath)
            .ShouldBe(["/v2/upload", "/v2/pfc"]);
        var upload = vendor.Sent.Single(sent => sent.Method == "PUT");
        upload.Headers.Keys.ShouldNotContain("Content-Type");
        upload
            .Headers["Content-Length"]
            .ShouldBe(Files.Jpeg(1600, 1200).Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        upload.Body.ShouldBe(Files.Jpeg(1600, 1200));
    }

    [Fact]
    public async Task Rejected_TellsTheVendorsReason()
    {
        using var pfc = PerfectlyClearCalls.Client(new PlayedVendor("perfectlyclear", "rejected"));
        var failed = await Should.ThrowAsync<JobFailedException>(() => pfc.CorrectAsync(PerfectlyClearCalls.Photo()));
        failed.StatusText.ShouldBe("REJECTED");
        failed.Message.ShouldContain("The image has no usable content.");
        failed.JobId.ShouldBe("77");
    }

    [Fact]
    public async Task AVideo_IsSaidToBeOne_WithoutBeingAsked()
    {
        var vendor = PerfectlyClearCalls.Willing();
        using var pfc = PerfectlyClearCalls.Client(vendor);
        await pfc.StartAsync(
            ImageSource.Bytes(Files.Box("ftyp", "qt  "), "clip.mov"),
            cancellationToken: TestContext.Current.CancellationToken
        );
        vendor.Sent[0].Url.ShouldEndWith("/upload?fileType=video");
        vendor.Sent[2].Url.ShouldEndWith("/pfc?fileKey=in%2F5f2a.jpg&fileType=video");
    }

    [Theory]
    [InlineData("https://api.perfectlyclear.io/v2/status/job-1")]
    [InlineData("http://API.perfectlyclear.io:8080/status/job-1?noRedirect=false")]
    public async Task TheStatusAddress_IsNeverFollowed_OnlyItsIdIsTaken(string statusEndpoint)
    {
        var vendor = new ScriptedHandler()
            .Then(200, $$"""{"statusEndpoint":"{{statusEndpoint}}"}""")
            .Then(200, """{"status":"COMPLETED","correctedFile":"https://files.example/x"}""");
        using var pfc = PerfectlyClearCalls.Client(vendor);
        await (await pfc.StartAsync("key", cancellationToken: TestContext.Current.CancellationToken)).WaitAsync(
            cancellationToken: TestContext.Current.CancellationToken
        );
        vendor.Sent[1].Url.ShouldBe("https://api.perfectlyclear.io/v2/status/job-1?noRedirect=true");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"statusEndpoint":null}""")]
    [InlineData("""{"statusEndpoint":""}""")]
    [InlineData("""{"statusEndpoint":"not an address"}""")]
    [InlineData("""{"statusEndpoint":"job-1"}""")]
    [InlineData("""{"statusEndpoint":"https://api.perfectlyclear.io/v2/status/"}""")]
    [InlineData("""{"statusEndpoint":"https://api.perfectlyclear.io/v2/status/%2e%2e"}""")]
    [InlineData("""{"statusEndpoint":"https://api.perfectlyclear.io/v2/status/%20"}""")]
    [InlineData("""{"statusEndpoint":"https://api.perfectlyclear.io/v2/status/a%2Fb"}""")]
    [InlineData("""{"statusEndpoint":"https://api.perfectlyclear.io/v2/status/a%0Ab"}""")]
    [InlineData("""{"statusEndpoint":"https://api.perfectlyclear.io/v2/login"}""")]
    // Elsewhere: whose job is it?
    [InlineData("""{"statusEndpoint":"https://elsewhere.example/v2/status/job-1"}""")]
    [InlineData("""{"statusEndpoint":"http://127.0.0.1/status/job-1"}""")]
    [InlineData("""{"statusEndpoint":"https://api.perfectlyclear.io.example/v2/status/job-1"}""")]
    // With a job that cannot be read, an error is no sign that nothing was started.
    [InlineData("""{"statusEndpoint":"odd","error":"late"}""")]
    public async Task AnAnswerWithoutAJob_MayHaveBeenPaidFor_AndIsKept(string answer)
    {
        var vendor = new ScriptedHandler().Then(200, answer);
        using var pfc = PerfectlyClearCalls.Client(vendor);
        var unknown = await Should.ThrowAsync<UnknownOutcomeException>(() => pfc.StartAsync("key"));
        JToken.DeepEquals(JToken.Parse(unknown.RawBody!), JToken.Parse(answer)).ShouldBeTrue();
        unknown.Message.ShouldNotContain("job-1");
        vendor.Sent.Count.ShouldBe(1);
    }

    /// <summary>N18: a response of the start without a status address is the error, in the vendor's words.</summary>
    [Fact]
    public async Task AnErrorWithStatus200_IsARefusal_InTheVendorsWords()
    {
        var vendor = new ScriptedHandler().Then(200, """{"error":"unknown fileKey"}""");
        using var pfc = PerfectlyClearCalls.Client(vendor);
        var refused = await Should.ThrowAsync<ValidationException>(() => pfc.StartAsync("key"));
        refused.ErrorMessage.ShouldBe("unknown fileKey");
        refused.Message.ShouldContain("unknown fileKey");
        refused.Message.ShouldContain("Nothing was started");
        refused.RawBody.ShouldBe("""{"error":"unknown fileKey"}""");
        vendor.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AnErrorInPlaceOfTheStatus_EndsTheJob()
    {
        var vendor = new ScriptedHandler().Then(200, """{"status":"PENDING"}""").Then(200, """{"error":"no such job"}""");
        using var pfc = PerfectlyClearCalls.Client(vendor);
        var failed = await Should.ThrowAsync<JobFailedException>(() =>
            pfc.GetCorrection("job-1").WaitAsync(cancellationToken: TestContext.Current.CancellationToken)
        );
        failed.Failures.ShouldHaveSingleItem().Message.ShouldBe("no such job");
        failed.Message.ShouldContain("no such job");
        vendor.Sent.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task AStartWithUnknownOutcome_IsNotSentAgain(int status)
    {
        var vendor = new ScriptedHandler().Then(status, """{"error":"something broke"}""");
        using var pfc = PerfectlyClearCalls.Client(vendor);
        await Should.ThrowAsync<UnknownOutcomeException>(() => pfc.StartAsync("key"));
        vendor.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ARefusal_TellsTheVendorsWords()
    {
        using var pfc = PerfectlyClearCalls.Client(new ScriptedHandler().Then(400, """{"error":"webhookUrl must be https"}"""));
        var refused = await Should.ThrowAsync<ValidationException>(() => pfc.StartAsync("key"));
        refused.ErrorMessage.ShouldBe("webhookUrl must be https");
        refused.ReadBody<PerfectlyClearError>()!.Error.ShouldBe("webhookUrl must be https");
    }

    [Fact]
    public async Task AJobWithoutAFile_SaysSo()
    {
        using var pfc = PerfectlyClearCalls.Client(new ScriptedHandler().Then(200, """{"status":"COMPLETED","crop":{"x":1}}"""));
        var done = await pfc.GetCorrection("job-1").WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        done.Status.AdditionalProperties["crop"]["x"]!.ToString().ShouldBe("1");
        (await Should.ThrowAsync<InvalidOperationException>(() => done.SaveAsync("x.jpg"))).Message.ShouldContain("AdditionalProperties");
    }

    [Theory]
    [InlineData("""{"status":"COMPLETED","crop":{"x":1,"y":2.5,"width":30,"height":40}}""", "crop", 2.5)]
    [InlineData("""{"status":"COMPLETED","result":{"box":{"x":1,"y":0.25,"width":0.5,"height":0.5}}}""", "result.box", 0.25)]
    public async Task ADetectedCrop_IsFoundWhereItIsClear(string status, string member, double y)
    {
        using var pfc = PerfectlyClearCalls.Client(new ScriptedHandler().Then(200, status));
        var crop = (await pfc.GetCorrection("job-1").WaitAsync(cancellationToken: TestContext.Current.CancellationToken)).DetectedCrop!;
        crop.Member.ShouldBe(member);
        crop.Y.ShouldBe(y);
    }

    [Theory]
    [InlineData("""{"status":"COMPLETED"}""")]
    [InlineData("""{"status":"COMPLETED","originalDimensions":{"width":3,"height":4}}""")]
    [InlineData("""{"status":"COMPLETED","crop":{"x":"1","y":2,"width":30,"height":40}}""")]
    [InlineData("""{"status":"COMPLETED","crop":[1,2,30,40]}""")]
    // Two, and nothing says which.
    [InlineData("""{"status":"COMPLETED","a":{"x":1,"y":2,"width":3,"height":4},"b":{"x":1,"y":2,"width":3,"height":4}}""")]
    public async Task ACropThatIsNotClear_IsNotInvented(string status)
    {
        using var pfc = PerfectlyClearCalls.Client(new ScriptedHandler().Then(200, status));
        (await pfc.GetCorrection("job-1").WaitAsync(cancellationToken: TestContext.Current.CancellationToken)).DetectedCrop.ShouldBeNull();
    }

    /// <summary>N17: Universal is the AI selection by name.</summary>
    [Fact]
    public async Task TheUniversalPreset_IsSentByItsName()
    {
        var vendor = new ScriptedHandler().Then(200, """{"statusEndpoint":"https://api.perfectlyclear.io/v2/status/job-1"}""");
        using var pfc = PerfectlyClearCalls.Client(vendor);
        await pfc.StartAsync(
            "key",
            new CorrectionOptions { Preset = CorrectionOptions.UniversalPreset },
            TestContext.Current.CancellationToken
        );
        vendor.Sent.ShouldHaveSingleItem().Url.ShouldBe("https://api.perfectlyclear.io/v2/pfc?fileKey=key&preset=Universal");
    }

    [Fact]
    public async Task AFileOfUnknownLength_IsRefusedBeforeAnythingIsSent()
    {
        var vendor = new ScriptedHandler();
        using var pfc = PerfectlyClearCalls.Client(vendor);
        await Should.ThrowAsync<ArgumentException>(() => pfc.CorrectAsync(ImageSource.Stream(new OneWay(), "in.jpg")));
        vendor.Sent.ShouldBeEmpty();
    }

    private sealed class OneWay : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
