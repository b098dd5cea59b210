using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.PerfectlyClear;

/// <summary>Uploading, starting and watching corrections.</summary>
internal sealed class CorrectionOperations(PerfectlyClearState state)
{
    [Behaviour("upload-address")]
    public Reply Upload(SimulatedCall call)
    {
        var (key, url) = state.OpenInput(call.Context.Request.Query["fileType"] == "video");
        return Reply.Json(200, new JObject { ["fileKey"] = key, ["upload_url"] = url });
    }

    [Behaviour("start-is-a-billed-get")]
    [Behaviour("refusals-with-200")]
    public Reply Start(SimulatedCall call)
    {
        var request = new CorrectionRequest(call.Context.Request.Query);
        if (request.Fault() is { } fault)
            return Refused(fault);
        if (!state.Inputs.TryGetValue(request.FileKey, out var input) || !input.IsFilled)
            return Refused("There is no file of this fileKey.");
        call.CountStart();
        var job = state.Start(input, request);
        if (request.WebhookUrl is { } url)
            state.Webhooks.Announce(job, url, call.Received.Headers["X-API-KEY"], () => StatusWriter.Write(state, job, job.EndsAt));
        return Reply.Json(200, new JObject { ["statusEndpoint"] = state.StatusAddress(job) });
    }

    [Behaviour("status-redirects-when-done")]
    [Behaviour("refusals-with-200")]
    public Reply Status(SimulatedCall call)
    {
        if (!state.Corrections.TryGetValue(call.PathValues["jobId"], out var job))
            return PerfectlyClearVendor.Error(state.Options.RefusalsHaveStatus200 ? 200 : 404, "There is no such job.");
        var now = state.Options.Time.GetUtcNow();
        if (job.State(now) != "COMPLETED" || call.Context.Request.Query["noRedirect"] == "true")
            return Reply.Json(200, StatusWriter.Write(state, job, now));
        var redirect = Reply.Empty(302);
        redirect.Headers["Location"] = state.Publish(job);
        return redirect;
    }

    private Reply Refused(string why) => PerfectlyClearVendor.Error(state.Options.RefusalsHaveStatus200 ? 200 : 400, why);
}
