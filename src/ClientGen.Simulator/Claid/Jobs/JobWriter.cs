using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>Jobs as the vendor shows them.</summary>
internal sealed class JobWriter(ClaidSimulatorOptions options, Func<Uri> origin)
{
    [Behaviour("accepted-with-200")]
    [Behaviour("result-url-is-http")]
    public JObject Accepted(SimulatedJob job)
    {
        var json = Head(job, "ACCEPTED");
        // The scheme is http, on the vendor's own host as here.
        json["result_url"] = new Uri(origin(), $"{job.Family.Path}/{job.Id}").ToString();
        return json;
    }

    public JObject Current(SimulatedJob job) => At(job, options.Time.GetUtcNow());

    /// <summary>The job as it ends, whatever the clock says: a timer may fire a moment before the wall clock gets there.</summary>
    public JObject Ended(SimulatedJob job) => At(job, job.EndsAt);

    [Behaviour("empty-result-before-done")]
    [Behaviour("a-failed-image-makes-an-error")]
    private JObject At(SimulatedJob job, DateTimeOffset now)
    {
        var status = job.Status(now);
        var finished = job.Finished(now).ToList();
        var json = Head(job, status);
        json["errors"] = new JArray(finished.Where(f => f.Item.Error is not null).Select(f => Error(job, f.Item, f.At)));

        if (job.Family.ManyResults)
            json["results"] = Results(status, finished.Select(f => f.Item));
        else if (status == "DONE")
            json["result"] = finished[^1].Item.Result!();
        else if (options.Quirks.EmptyResultBeforeDone)
            json["result"] = new JObject();
        return json;
    }

    [Behaviour("error-batches-have-no-results")]
    [Behaviour("error-batches-may-keep-results")]
    private JArray Results(string status, IEnumerable<JobItem> items) =>
        status == "ERROR" && !options.ErrorsKeepResults
            ? []
            : new JArray(items.Where(item => item.Result is not null).Select(item => item.Result!()));

    [Behaviour("request-comes-back-as-sent")]
    private static JObject Head(SimulatedJob job, string status) =>
        new()
        {
            ["id"] = job.Id,
            ["status"] = status,
            ["created_at"] = WireTime.Of(job.CreatedAt),
            ["request"] = job.Request.DeepClone(),
        };

    private static JObject Error(SimulatedJob job, JobItem item, DateTimeOffset at)
    {
        var json = new JObject { ["error"] = item.Error, ["created_at"] = WireTime.Of(at) };
        if (job.Family.DescribesFailedInput && item.InputOfError is { } input)
            json["input_object"] = input.DeepClone();
        return json;
    }
}
