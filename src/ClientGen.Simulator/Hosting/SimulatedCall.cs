using ClientGen.Simulator.Specs;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Hosting;

/// <summary>A request that has passed the key check and fits its operation.</summary>
internal sealed class SimulatedCall
{
    private readonly RequestLog _log;

    public SimulatedCall(SpecMatch match, JToken? body, HttpContext context, ReceivedRequest received, RequestLog log)
    {
        Operation = match.Operation!;
        PathValues = match.PathValues;
        Json = body;
        Context = context;
        Received = received;
        _log = log;
    }

    public SpecOperation Operation { get; }

    public IReadOnlyDictionary<string, string> PathValues { get; }

    /// <summary>The JSON body, or null where the operation takes none or another kind.</summary>
    public JToken? Json { get; }

    public JObject Body => (JObject)Json!;

    public HttpContext Context { get; }

    public ReceivedRequest Received { get; }

    /// <summary>To be called once when the request starts work that costs money.</summary>
    public void CountStart()
    {
        Received.IsPurchase = true;
        _log.CountStart(Operation.Name);
    }
}
