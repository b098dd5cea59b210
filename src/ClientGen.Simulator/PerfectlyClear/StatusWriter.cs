using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.PerfectlyClear;

/// <summary>A job's status, as reading it and a webhook show it.</summary>
internal static class StatusWriter
{
    [Behaviour("status-body")]
    [Behaviour("detected-crop")]
    public static JObject Write(PerfectlyClearState state, Correction job, DateTimeOffset now)
    {
        var status = job.State(now);
        var body = new JObject
        {
            ["_id"] = job.Id,
            ["status"] = status,
            ["statusText"] = job.Words(now),
            ["createdAt"] = job.CreatedAt.ToString("O", CultureInfo.InvariantCulture),
        };
        if (status != "COMPLETED")
            return body;
        if (job.Request.DetectsOnly)
        {
            body["crop"] = new JObject
            {
                ["x"] = 10,
                ["y"] = 20,
                ["width"] = 300,
                ["height"] = 400,
            };
        }
        else
        {
            body["correctedFile"] = state.Publish(job);
        }
        body["usage"] = new JObject { ["images"] = 1 };
        return body;
    }
}
