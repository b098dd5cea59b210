using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.PerfectlyClear;

/// <summary>Uploading, starting and watching corrections.</summary>
internal sealed class CorrectionOperations(PerfectlyClearWorld world)
{
    [Behaviour("upload-address")]
    public Reply Upload(SimulatedCall call)
    {
        var (key, url) = world.OpenInput(call.Context.Request.Query["fileType"] == "video");
        return Reply.Json(200, new JObject { ["fileKey"] = key, ["upload_url"] = url });
    }

    [Behaviour("start-is-a-billed-get")]
    [Behaviour("refusals-with-200")]
    public Reply Start(SimulatedCall call)
    {
        var request = new CorrectionRequest(call.Context.Request.Query);
        if (request.Fault() is { } fault)
            return Refused(fault);
        if (!world.Inputs.TryGetValue(request.FileKey, out var input) || !input.IsFilled)
            return Refused("There is no file of this fileKey.");
        call.CountStart();
        var job = world.Start(input, request);
        if (request.WebhookUrl is { } url)
            world.Webhooks.Announce(job, url, call.Received.Headers["X-API-KEY"], () => StatusWriter.Write(world, job, job.EndsAt));
        return Reply.Json(200, new JObject { ["statusEndpoint"] = world.StatusAddress(job) });
    }

    [Behaviour("status-redirects-when-done")]
    [Behaviour("refusals-with-200")]
    public Reply Status(SimulatedCall call)
    {
        if (!world.Corrections.TryGetValue(call.PathValues["jobId"], out var job))
            return PerfectlyClearVendor.Error(world.Options.RefusalsHaveStatus200 ? 200 : 404, "There is no such job.");
        var now = world.Options.Time.GetUtcNow();
        if (job.State(now) != "COMPLETED" || call.Context.Request.Query["noRedirect"] == "true")
            return Reply.Json(200, StatusWriter.Write(world, job, now));
        var redirect = Reply.Empty(302);
        redirect.Headers["Location"] = world.Publish(job);
        return redirect;
    }

    private Reply Refused(string why) => PerfectlyClearVendor.Error(world.Options.RefusalsHaveStatus200 ? 200 : 400, why);
}
