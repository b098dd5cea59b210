using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.PerfectlyClear;
using ClientGen.Simulator;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>What grants access is told nowhere while whole workflows run, well and with every fault at every step.</summary>
[Collection(OneAtATime.Name)]
[Slow("runs whole workflows with every fault")]
public sealed class WorkflowCanaryTests
{
    private const string Mine = "https://pictures.test/sofa-1600x1200.jpg?signature=" + Canary.Signature;
    private readonly ManualTimeProvider _time = new() { JumpOverWaits = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Claid_WithFaults_TellsNoSecret()
    {
        await using var simulator = await ClaidSimulator.StartAsync(new ClaidSimulatorOptions { Time = _time }, Token);
        using var canary = new WorkflowCanary(ClaidClient.Profile, simulator, _time);
        using var claid = new ClaidClient(canary.Transport(new ClaidOptions()));

        await canary.RunAsync(() => EditAsync(canary, claid), "POST /v1/image/edit", "POST /v1/image/edit/upload");
        await canary.RunAsync(
            () => BatchAsync(canary, claid),
            "POST /v1/image/edit/batch",
            "GET /v1/image/edit/batch/{task_id}",
            "GET file"
        );
        await canary.RunAsync(() => claid.Storage.ListAsync(cancellationToken: Token), "GET /v1/storage/storages");

        for (var i = 0; i < 12; i++)
        {
            await canary.Told(() =>
                Sync(() =>
                    new ClaidWebhookReader(Canary.Key).ReadOrThrow([new(ClaidWebhookReader.SignatureHeader, Canary.Signature)], [(byte)'{'])
                )
            );
        }
        canary.ShouldTellNoSecret();
    }

    [Fact]
    public async Task PerfectlyClear_WithFaults_TellsNoSecret()
    {
        await using var simulator = await PerfectlyClearSimulator.StartAsync(new PerfectlyClearSimulatorOptions { Time = _time }, Token);
        using var canary = new WorkflowCanary(PerfectlyClearClient.Profile, simulator, _time) { Capabilities = ["/status/([^/]+)$"] };
        using var pfc = new PerfectlyClearClient(canary.Transport(new PerfectlyClearOptions()));

        string[] correcting = ["GET /upload", "PUT file", "GET /pfc", "GET /status/{jobId}"];
        await canary.RunAsync(
            () => CorrectAsync(canary, pfc, ImageSource.Bytes("any photo"u8.ToArray(), "in.jpg")),
            [.. correcting, "GET file"]
        );
        await canary.RunAsync(
            () => CorrectAsync(canary, pfc, ImageSource.Bytes([0, 0, 0, 24, .. "ftypmp42"u8, .. new byte[12]], "clip.mp4")),
            "GET /upload",
            "GET /pfc"
        );
        await canary.RunAsync(
            () => CorrectAsync(canary, pfc, ImageSource.Bytes("simulate:failed"u8.ToArray(), "in.jpg")),
            "GET /status/{jobId}"
        );
        await canary.RunAsync(
            () => PresetsAsync(canary, pfc),
            "POST /presets/",
            "PUT file",
            "GET /presets",
            "GET /presets/{presetId}",
            "DELETE /presets/{presetId}"
        );

        var reader = new PerfectlyClear.PerfectlyClearWebhookReader(Canary.Key);
        var call = reader.Read(
            [new("webhook-id", "evt_1"), new("webhook-timestamp", "1"), new("webhook-signature", "v1," + Canary.Signature)],
            [1]
        );
        canary.ToldOf(reader, call, call.Reason);
        canary.ShouldTellNoSecret();
    }

    [Theory]
    [InlineData(ApiVersion.Values.V2024_10_01)]
    [InlineData(ApiVersion.Values.V2025_08_31)]
    public async Task Autoenhance_WithFaults_TellsNoSecret(string version)
    {
        await using var simulator = await AutoenhanceSimulator.StartAsync(
            new AutoenhanceSimulatorOptions
            {
                Time = _time,
                SameFileNamePerHour = int.MaxValue,
                EnhancementsPerDay = int.MaxValue,
            },
            Token
        );
        using var canary = new WorkflowCanary(AutoenhanceClient.Profile, simulator, _time) { Capabilities = ["/v3/images/([^/]+)"] };
        using var ae = new AutoenhanceClient(canary.Transport(new AutoenhanceOptions { ApiVersion = version }));

        await canary.RunAsync(
            () => EnhanceAsync(canary, ae, "kitchen.jpg"),
            "POST /v3/images/",
            "PUT file",
            "GET /v3/images/{id}",
            "POST /v3/images/{id}/process",
            "GET /v3/images/{id}/enhanced",
            "GET /v3/images/{id}/original",
            "GET file",
            "POST /v3/images/{id}/report",
            "DELETE /v3/images/{id}"
        );
        await canary.RunAsync(() => EnhanceAsync(canary, ae, "broken.jpg"), "GET /v3/images/{id}");
        await canary.RunAsync(
            () => BracketsAsync(canary, ae),
            "POST /v3/orders/",
            "POST /v3/brackets/",
            "PUT file",
            "POST /v3/orders/{id}/process",
            "GET /v3/orders/{id}",
            "GET /v3/orders/{id}/brackets",
            "GET /v3/orders/"
        );

        foreach (
            var body in new[]
            {
                "<" + Canary.Signature,
                "{\"image_id\":\"" + Canary.Signature,
                "{\"order_is_processing\":\"" + Canary.Signature + "\"}",
                "\"" + Canary.Signature + "\"",
            }
        )
        {
            var reader = new AutoenhanceWebhookReader(Canary.Key);
            var call = reader.Read([new("Authorization", "Bearer " + Canary.Key)], System.Text.Encoding.UTF8.GetBytes(body));
            call.Verdict.ShouldNotBe(WebhookVerdict.Unproven);
            canary.ToldOf(reader, call.Reason);
            await canary.Told(() => Sync(() => call.Event));
        }
        canary.ShouldTellNoSecret();
    }

    private static async Task EditAsync(WorkflowCanary canary, ClaidClient claid)
    {
        await canary.Told(() => claid.Images.EditAsync(new EditRequest { Input = Mine, Operations = new() }, cancellationToken: Token));
        var source = ImageSource.Bytes([0xFF, 0xD8, 0xFF, 1, 2, 3], "sofa.jpg");
        canary.ToldOf(source, claid);
        await canary.Told(() => claid.Images.UploadAsync(source, new EditRequest { Operations = new() }, cancellationToken: Token));
    }

    private static async Task BatchAsync(WorkflowCanary canary, ClaidClient claid)
    {
        var started = await claid.StartBatchEditAsync(
            new BatchEditRequest { Input = "storage://storage_1/input_folder/", Operations = new() },
            cancellationToken: Token
        );
        var job = claid.Images.ResumeBatchEdit(started.Token);
        canary.ToldOf(job, job.Id, JobToken.Parse(job.Token));
        var batch = await job.WaitAsync(cancellationToken: Token);
        var report = await claid.DownloadAllAsync(
            batch,
            canary.Folder,
            new DownloadAllOptions { Existing = ExistingFile.Overwrite },
            cancellationToken: Token
        );
        canary.ToldOf([batch, report, .. report.Entries, .. report.Entries.Select(entry => entry.Item)]);
        foreach (var entry in report.Failed)
            canary.Listening.Told(entry.Fault);
    }

    private static async Task CorrectAsync(WorkflowCanary canary, PerfectlyClearClient pfc, ImageSource file)
    {
        var progress = new Told<CorrectionProgress>(seen => canary.ToldOf(seen));
        var options = new CorrectionOptions
        {
            Preset = "school portrait",
            WebhookUrl = "https://hooks.test/done?signature=" + Canary.Signature,
        };
        var job = await pfc.StartAsync(file, options, progress, Token);
        await ResumedAsync(canary, job, pfc.ResumeCorrection);
        var corrected = await pfc.ResumeCorrection(job.Token).WaitAsync(cancellationToken: Token);
        canary.ToldOf(pfc, options, file, corrected, corrected.Status);
        await corrected.SaveAsync(canary.NewPath, cancellationToken: Token);
        await corrected.CopyToAsync(Stream.Null, cancellationToken: Token);
        await (await pfc.CorrectAsync(file, options, progress, Token)).SaveAsync(canary.NewPath, cancellationToken: Token);
    }

    private static async Task PresetsAsync(WorkflowCanary canary, PerfectlyClearClient pfc)
    {
        // A name of its own, since a fault may have left the last one behind.
        var id = await pfc.Presets.CreateAsync(
            Path.GetFileName(canary.NewPath),
            ImageSource.Bytes([1, 2, 3], "portrait.preset"),
            cancellationToken: Token
        );
        canary.ToldOf(await pfc.Presets.ListAsync(cancellationToken: Token), await pfc.Presets.GetAsync(id, cancellationToken: Token));
        await pfc.Presets.DownloadAsync(id, Stream.Null, Token);
        await pfc.Presets.DeleteAsync(id, cancellationToken: Token);
    }

    private static async Task EnhanceAsync(WorkflowCanary canary, AutoenhanceClient ae, string name)
    {
        var progress = new Told<EnhanceProgress>(seen => canary.ToldOf(seen, seen.Image as object ?? ""));
        var photo = ImageSource.Bytes([0xFF, 0xD8, 0xFF, 1, 2, 3], name);
        var job = await ae.StartAsync(photo, new NewImage { EnhanceType = EnhanceType.Warm }, progress, Token);
        await ResumedAsync(canary, job, ae.ResumeImage);
        var image = await ae.ResumeImage(job.Token).WaitAsync(cancellationToken: Token);
        canary.ToldOf(ae, photo, image, image.Image, image.Id);
        await image.SaveAsync(canary.NewPath, Rendition.FreePreview, cancellationToken: Token);
        await image.SaveAsync(canary.NewPath, Rendition.PaidFullImage, cancellationToken: Token);
        using (var original = await ae.Images.OpenOriginalAsync(image.Id.Value, cancellationToken: Token))
            await original.CopyToAsync(Stream.Null, cancellationToken: Token);
        await (await ae.ProcessAsync(image.Id, new ProcessOptions { EnhanceType = EnhanceType.Neutral }, Token)).WaitAsync(
            cancellationToken: Token
        );
        await ae.Images.ReportAsync(
            image.Id.Value,
            new ImageReport { Categories = [ReportCategory.NoComplaints], Score = 5 },
            cancellationToken: Token
        );
        await ae.Images.DeleteAsync(image.Id.Value, cancellationToken: Token);
        await ae.EnhanceAsync(photo, null, progress, Token);
    }

    private static async Task BracketsAsync(WorkflowCanary canary, AutoenhanceClient ae)
    {
        var progress = new Told<EnhanceProgress>(seen => canary.ToldOf(seen));
        var files = Enumerable.Range(1, 3).Select(number => ImageSource.Bytes([0xFF, 0xD8, 0xFF, 1], $"{number}.jpg")).ToList();
        var order = await ae.EnhanceBracketsAsync(files, new BracketOptions { OrderName = "House", PerImage = 3 }, progress, Token);
        canary.ToldOf([order, order.Order, .. order.Images]);
        await ResumedAsync(canary, ae.GetOrder(order.Order.OrderId!), ae.ResumeOrder);
        await order.Images[0].SaveAsync(canary.NewPath, Rendition.FreePreview, cancellationToken: Token);
        await ae.Orders.ListBracketsAsync(order.Order.OrderId!, cancellationToken: Token);
        await ae.Orders.ListAsync(search: "House", perPage: 15, cancellationToken: Token).Take(20).ToListAsync(Token);
    }

    /// <summary>A job's token, whole and damaged, and what the job says of itself.</summary>
    private static async Task ResumedAsync<T>(WorkflowCanary canary, Job<T> job, Func<string, Job<T>> resume)
    {
        canary.Tokens.Enqueue(job.Token);
        canary.ToldOf(job, job.Id, JobToken.Parse(job.Token));
        foreach (var damaged in new[] { job.Token + "AAAA", job.Token[1..], new JobToken("Another", "Kind", job.Id.Value).Encode() })
            await canary.Told(() => Sync(() => resume(damaged)));
    }

    private static Task Sync(Func<object> work) => Task.FromResult(work());

    private sealed class Told<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
