using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ClientGen.Http.Tests;

public sealed class TelemetryTests
{
    private readonly ScriptedHandler _vendor = new();
    private readonly CapturingLoggerFactory _logs = new();

    [Fact]
    public async Task Trace_NamesTheCallTheOpenTelemetryWay()
    {
        _vendor.Then(500).Then(200, "{}", ("x-request-id", "req-5"));

        var activity = await Traced(new ApiRequest(Vendor.Look).Path("id", "secret-id").Query("token", "s3cret"));

        activity.DisplayName.ShouldBe("Acme Look");
        activity.Kind.ShouldBe(ActivityKind.Client);
        activity
            .TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value)
            .ShouldBe(
                new Dictionary<string, object?>
                {
                    ["http.request.method"] = "GET",
                    ["server.address"] = "api.acme.test",
                    ["server.port"] = 443,
                    ["url.template"] = "/jobs/{id}",
                    ["clientgen.vendor"] = "Acme",
                    ["clientgen.operation"] = "Look",
                    ["clientgen.billable"] = false,
                    ["http.response.status_code"] = 200,
                    ["clientgen.request_id"] = "req-5",
                    ["http.request.resend_count"] = 1,
                    ["clientgen.wait_time"] = 0.5,
                },
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Trace_OfAFailure_SaysWhich()
    {
        _vendor.Then(500);

        var activity = await Traced(Vendor.StartRequest());

        activity.Status.ShouldBe(ActivityStatusCode.Error);
        activity.GetTagItem("error.type").ShouldBe("UnknownOutcomeException");
        activity.GetTagItem("http.response.status_code").ShouldBe(500);
        activity.GetTagItem("clientgen.billable").ShouldBe(true);
    }

    [Fact]
    public async Task Metrics_CountDurationAndRetries()
    {
        var points = new List<MeasuredPoint>();
        using (
            var provider = Sdk.CreateMeterProviderBuilder()
                .AddMeter("ClientGen")
                .AddReader(new BaseExportingMetricReader(new Points(points)))
                .Build()
        )
        {
            _vendor.Then(500).Then(200, "{}");
            var operation = new ApiOperation("Acme", "Measured", HttpMethod.Get, "/m")
            {
                Cost = OperationCost.Free,
                Retry = RetryClass.Safe,
            };
            await Transport().SendAsync(new ApiRequest(operation), null, CancellationToken.None);
            provider.ForceFlush();
        }

        points.ShouldContain(new MeasuredPoint("http.client.request.duration", "s", "Measured", 1));
        points.ShouldContain(new MeasuredPoint("clientgen.client.wait_time", "s", "Measured", 1));
        points.ShouldContain(new MeasuredPoint("clientgen.client.retries", "{retry}", "Measured", 1));
    }

    [Fact]
    public async Task Logs_HaveStableIdsAndNoSecrets()
    {
        _vendor.Then(500).Then(200, "{}").Then(402, """{"message":"m3ssage"}""").Then(500);
        var transport = Transport();
        await transport.SendAsync(
            new ApiRequest(Vendor.Look).Path("id", "secret-id").Query("token", "s3cret"),
            null,
            CancellationToken.None
        );
        await Should.ThrowAsync<OutOfCreditsException>(transport.SendAsync(Vendor.StartRequest(), null, CancellationToken.None));
        await Should.ThrowAsync<UnknownOutcomeException>(transport.SendAsync(Vendor.StartRequest(), null, CancellationToken.None));
        await Should.ThrowAsync<OperationCanceledException>(transport.SendAsync(Vendor.StartRequest(), null, new CancellationToken(true)));

        _logs
            .Entries.Select(entry => (entry.EventId.Id, entry.EventId.Name, entry.Level))
            .ShouldBe([
                (3, "Retrying", LogLevel.Information),
                (1, "Succeeded", LogLevel.Debug),
                (2, "Failed", LogLevel.Warning),
                (4, "UnknownOutcome", LogLevel.Error),
                (5, "Cancelled", LogLevel.Debug),
            ]);
        foreach (var secret in new[] { Vendor.Key, "s3cret", "secret-id", "m3ssage" })
            _logs.Everything.ShouldNotContain(secret);
        _logs.Entries.ShouldAllBe(entry => entry.Category == "ClientGen.Acme");
    }

    [Fact]
    public async Task Trace_OfALookAtAJob_HoldsAHashOfItsId()
    {
        _vendor.Then(200, """{"status":"DONE"}""");
        var transport = Transport();
        var job = new Job<string>(
            "secret-id",
            new JobDefinition<Thing, string>(transport, "Test")
            {
                Poll = (id, options, token) => transport.SendAsync<Thing>(new ApiRequest(Vendor.Look).Path("id", id.Value), options, token),
                StatusText = thing => thing.Status,
                State = _ => JobState.Succeeded,
                Result = _ => "",
            }
        );

        var (call, look) = await TracedPair(() => job.WaitAsync(cancellationToken: CancellationToken.None));

        call.ParentSpanId.ShouldBe(look.SpanId);
        look.DisplayName.ShouldBe("Acme Test job");
        look.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value)
            .ShouldBe(
                new Dictionary<string, object?>
                {
                    ["clientgen.vendor"] = "Acme",
                    ["clientgen.job.kind"] = "Test",
                    ["clientgen.job.id_hash"] = JobSpan.Hash("secret-id"),
                    ["clientgen.job.wait_time"] = 0d,
                    ["clientgen.job.state"] = "Succeeded",
                },
                ignoreOrder: true
            );
        JobSpan.Hash("secret-id").ShouldMatch("^[0-9a-f]{16}$");
    }

    private static async Task<(Activity Call, Activity Look)> TracedPair(Func<Task> call)
    {
        var exported = new List<Activity>();
        using var provider = Sdk.CreateTracerProviderBuilder()
            .SetSampler(new AlwaysOnSampler())
            .AddSource("ClientGen")
            .AddProcessor(new SimpleActivityExportProcessor(new Spans(exported)))
            .Build();
        using var root = new Activity("test").Start();
        await call();
        lock (exported)
        {
            var mine = exported.Where(activity => activity.TraceId == root.TraceId).ToList();
            mine.Count.ShouldBe(2);
            return (mine[0], mine[1]);
        }
    }

    private ApiTransport Transport() => ApiTransport.Create(Vendor.Profile, Vendor.Options(), _vendor, new ScriptedHandler(), _logs);

    private async Task<Activity> Traced(ApiRequest request)
    {
        var exported = new List<Activity>();
        using var provider = Sdk.CreateTracerProviderBuilder()
            .SetSampler(new AlwaysOnSampler())
            .AddSource("ClientGen")
            .AddProcessor(new SimpleActivityExportProcessor(new Spans(exported)))
            .Build();
        // Tests run at the same time; the root tells this one's spans from theirs.
        using var root = new Activity("test").Start();
        try
        {
            await Transport().SendAsync(request, null, CancellationToken.None);
        }
        catch (ApiException)
        {
            // The span is what is looked at.
            root.SetStatus(ActivityStatusCode.Error);
        }
        lock (exported)
            return exported.Single(activity => activity.TraceId == root.TraceId);
    }

    private sealed class Spans(List<Activity> exported) : BaseExporter<Activity>
    {
        public override ExportResult Export(in Batch<Activity> batch)
        {
            lock (exported)
            {
                foreach (var activity in batch)
                    exported.Add(activity);
            }
            return ExportResult.Success;
        }
    }

    private sealed class Points(List<MeasuredPoint> exported) : BaseExporter<Metric>
    {
        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (var metric in batch)
            {
                foreach (var point in metric.GetMetricPoints())
                {
                    string? operation = null;
                    foreach (var tag in point.Tags)
                        operation = tag.Key == "clientgen.operation" ? tag.Value as string : operation;
                    var count = metric.MetricType == MetricType.Histogram ? point.GetHistogramCount() : point.GetSumLong();
                    exported.Add(new MeasuredPoint(metric.Name, metric.Unit, operation, count));
                }
            }
            return ExportResult.Success;
        }
    }

    private sealed record MeasuredPoint(string Name, string Unit, string? Operation, long Count);
}
