using System.Collections.Concurrent;
using ClientGen.Simulator.Hosting;
using ClientGen.Simulator.Specs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Documents;

/// <summary>A vendor of which no more is known than its document and the facts in it.</summary>
internal sealed class DocumentVendor : IVendor
{
    private readonly SpecDocument _document;
    private readonly DocumentSimulatorOptions _options;
    private readonly DocumentSchemas _schemas;
    private readonly DocumentResponses _answers;
    private readonly IReadOnlyList<JobPlan> _plans;
    private readonly ConcurrentDictionary<(string Read, string Id), DocumentJob> _jobs = new();
    private int _started;

    public DocumentVendor(SpecDocument document, DocumentSimulatorOptions options, Func<string> address)
    {
        (_document, _options) = (document, options);
        _schemas = new DocumentSchemas(document.Root, document.Validator);
        var sample = new SampleResponse(_schemas, address);
        _answers = new DocumentResponses(_schemas, sample);
        _plans = JobPlan.All(document.Operations);
        Webhooks = DocumentWebhooks.Of(document.Root, sample, options);
    }

    /// <summary>What is posted when jobs end; null where nothing is.</summary>
    public DocumentWebhooks? Webhooks { get; }

    public bool IsAuthorized(ReceivedRequest request, SpecOperation? operation)
    {
        if (operation is null || _document.Key == SpecKey.Elsewhere || !NeedsKey(operation))
            return true;
        return _options.Accepts(_document.Key.Of(request));
    }

    public Reply Failure(int status, string? about = null) =>
        Reply.Json(status, new JObject { ["message"] = about ?? $"Simulated status {status}." });

    public Reply Invalid(SpecOperation operation, IReadOnlyList<RequestProblem> problems)
    {
        var status = operation.Json["responses"]?["422"] is null ? 400 : 422;
        return Failure(status, string.Join("; ", problems.Select(problem => $"{string.Join(".", problem.Field)}: {problem.Message}")));
    }

    public bool? CheckFormat(string format, string text) => null;

    public Reply? Admit(string? operation) => null;

    public void Decorate(Reply reply, string? operation) { }

    public async Task<Reply> HandleAsync(SimulatedCall call)
    {
        if ((string?)call.Operation.Json["x-clientgen-cost"] == "billable")
            call.CountStart();
        if (_plans.FirstOrDefault(plan => plan.Read == call.Operation.Name) is not null)
            return await ReadAsync(call);
        var answer = _answers.Json(call.Operation);
        if (answer is { } made && _plans.FirstOrDefault(plan => plan.Start == call.Operation.Name) is { } started)
            Start(started, call.Operation, made.Body);
        return _answers.Reply(call.Operation, answer?.Body);
    }

    /// <summary>Ends every job that has not ended, for receivers of webhooks that do not look.</summary>
    public Task EndJobsAsync() => Task.WhenAll(_jobs.Values.Select(EndAsync));

    private void Start(JobPlan plan, SpecOperation operation, JToken answer)
    {
        var id = new JobResponse(_schemas, plan).SetId(Unwrapped(answer, operation), Interlocked.Increment(ref _started));
        _jobs[(plan.Read, id)] = new DocumentJob(plan, id);
    }

    private async Task<Reply> ReadAsync(SimulatedCall call)
    {
        if (!_jobs.TryGetValue((call.Operation.Name, IdOf(call)), out var job))
            return Failure(404, "There is no such job.");
        if (_answers.Json(call.Operation) is not { } made)
            return _answers.Reply(call.Operation, null);
        var polls = job.Poll();
        if (polls > _options.PollsUntilDone)
            await EndAsync(job);
        var writer = new JobResponse(_schemas, job.Plan);
        var unwrap = (string?)call.Operation.Json["x-clientgen-unwrap"];
        var schema = unwrap is null ? made.Schema : _schemas.Member(made.Schema, unwrap) ?? made.Schema;
        var end = job.Plan.Words(_options.JobsFail ? "failed" : "succeeded")[0];
        writer.SetState(
            Unwrapped(made.Body, call.Operation),
            schema,
            job.HasEnded ? (end, !_options.JobsFail, _options.JobsFail) : (writer.Running(schema, polls == 1), false, false)
        );
        return _answers.Reply(call.Operation, made.Body);
    }

    private async Task EndAsync(DocumentJob job)
    {
        if (job.End() && Webhooks is { } webhooks)
            await webhooks.AnnounceAsync(job);
    }

    // Its one required parameter takes the id.
    private static string IdOf(SimulatedCall call) =>
        call.Operation.Parameters.FirstOrDefault(parameter => parameter.Required) is { } parameter
            ? call.PathValues.GetValueOrDefault(parameter.Name) ?? call.Context.Request.Query[parameter.Name].ToString()
            : "";

    private static JToken Unwrapped(JToken answer, SpecOperation operation) =>
        (string?)operation.Json["x-clientgen-unwrap"] is { } member && answer[member] is { } inner ? inner : answer;

    private bool NeedsKey(SpecOperation operation) =>
        (string?)operation.Json["x-clientgen-auth"] is { } said
            ? said == "key"
            : (operation.Json["security"] ?? _document.Root["security"]) is JArray { Count: > 0 } requirements
                && requirements.All(requirement => requirement is JObject { Count: > 0 });
}
