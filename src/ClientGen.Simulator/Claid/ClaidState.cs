using ClientGen.Simulator.Files;
using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>What all operations share: the account's storages and jobs, and how things are written.</summary>
internal sealed class ClaidState
{
    public ClaidState(ClaidSimulatorOptions options, FileStore files, Func<Uri> origin)
    {
        Options = options;
        Storages = new StorageStore(options.Time);
        Inputs = new ImageInput(Storages);
        Results = new ResultWriter(files, Storages, options.Quirks);
        Jobs = new JobStore(options.Time);
        JobWriter = new JobWriter(options, origin);
        Webhooks = options.Webhook is { } hook ? new WebhookSender(hook, options) : null;
    }

    public ClaidSimulatorOptions Options { get; }

    public ClaidQuirks Quirks => Options.Quirks;

    public StorageStore Storages { get; }

    public ImageInput Inputs { get; }

    public ResultWriter Results { get; }

    public JobStore Jobs { get; }

    public JobWriter JobWriter { get; }

    public WebhookSender? Webhooks { get; }

    /// <summary>Every good response is <c>{"data": …}</c>.</summary>
    public static Reply Data(JToken data) => Reply.Json(200, new JObject { ["data"] = data });

    /// <summary>The pace of a job whose items take so many images' time each.</summary>
    public JobPace Pace(TimeSpan perItem) => new(Options.Paced(Options.StartDelay), Options.Paced(perItem), Options.SomeErrorsMeanError);

    /// <summary>Starts a paid job and answers with it.</summary>
    [Behaviour("webhooks-of-the-account")]
    [Behaviour("webhook-signature")]
    public Reply Start(SimulatedCall call, JobFamily family, JobPace pace, Func<long, IReadOnlyList<JobItem>> items)
    {
        call.CountStart();
        var job = Jobs.Start(family, call.Body, pace, items);
        Webhooks?.Announce(job, () => JobWriter.Ended(job));
        return Data(JobWriter.Accepted(job));
    }
}
