using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.PerfectlyClear;

/// <summary>Uploading, starting and watching corrections.</summary>
internal sealed class CorrectionOperations(PerfectlyClearWorld world)
{
    public Reply Upload(SimulatedCall call)
    {
        var (key, url) = world.OpenInput(call.Context.Request.Query["fileType"] == "video");
        return Reply.Json(200, new JObject { ["fileKey"] = key, ["upload_url"] = url });
    }

    public Reply Start(SimulatedCall call)
    {
        var request = new CorrectionRequest(call.Context.Request.Query);
        if (request.Fault() is { } fault) return PerfectlyClearVendor.Error(400, fault);
        if (!world.Inputs.TryGetValue(request.FileKey, out var input) || !input.IsFilled) return PerfectlyClearVendor.Error(400, "There is no file of this fileKey.");
        call.CountStart();
        return Reply.Json(200, new JObject { ["statusEndpoint"] = world.StatusAddress(world.Start(input, request)) });
    }

    public Reply Status(SimulatedCall call)
    {
        if (!world.Corrections.TryGetValue(call.PathValues["jobId"], out var job)) return PerfectlyClearVendor.Error(404, "There is no such job.");
        var now = world.Options.Time.GetUtcNow();
        var isDone = job.State(now) == "COMPLETED";
        if (isDone && call.Context.Request.Query["noRedirect"] != "true")
        {
            var redirect = Reply.Empty(302);
            redirect.Headers["Location"] = world.Publish(job);
            return redirect;
        }

        var body = new JObject
        {
            ["_id"] = job.Id,
            ["status"] = job.State(now),
            ["statusText"] = job.Words(now),
            ["createdAt"] = job.CreatedAt.ToString("O"),
        };
        if (isDone && job.Request.DetectsOnly) body["crop"] = new JObject { ["x"] = 10, ["y"] = 20, ["width"] = 300, ["height"] = 400 };
        else if (isDone) body["correctedFile"] = world.Publish(job);
        if (isDone) body["usage"] = new JObject { ["images"] = 1 };
        return Reply.Json(200, body);
    }
}
