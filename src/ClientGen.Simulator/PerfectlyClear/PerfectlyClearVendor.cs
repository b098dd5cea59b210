using ClientGen.Simulator.Hosting;
using ClientGen.Simulator.Specs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.PerfectlyClear;

/// <summary>What is Perfectly Clear about the simulated vendor.</summary>
internal sealed class PerfectlyClearVendor : IVendor
{
    private static readonly SpecKey Key = SpecDocument.Load("perfectlyclear").Key;

    private readonly PerfectlyClearSimulatorOptions _options;
    private readonly Dictionary<string, Func<SimulatedCall, Reply>> _handlers;
    private readonly PresetOperations _presets;

    public PerfectlyClearVendor(PerfectlyClearSimulatorOptions options, PerfectlyClearState state)
    {
        _options = options;
        var corrections = new CorrectionOperations(state);
        var presets = _presets = new PresetOperations(state);
        _handlers = new(StringComparer.Ordinal)
        {
            ["GET /upload"] = corrections.Upload,
            ["GET /pfc"] = corrections.Start,
            ["GET /status/{jobId}"] = corrections.Status,
            ["GET /presets"] = presets.List,
            ["POST /presets/"] = presets.Create,
            ["GET /presets/{presetId}"] = presets.Get,
            ["DELETE /presets/{presetId}"] = presets.Delete,
        };
    }

    public IEnumerable<string> Operations => _handlers.Keys;

    /// <summary>The only published shape of an error.</summary>
    [Behaviour("error-body")]
    public static Reply Error(int status, string words) => Reply.Json(status, new JObject { ["error"] = words });

    [Behaviour("status-wants-no-key")]
    public bool IsAuthorized(ReceivedRequest request, SpecOperation? operation)
    {
        if (operation?.Json["security"] is JArray { Count: 0 })
            return true;
        return _options.Accepts(Key.Of(request));
    }

    public Reply Failure(int status, string? about = null) => Error(status, about ?? $"Simulated status {status}.");

    [Behaviour("http-webhook-is-400")]
    public Reply Invalid(SpecOperation operation, IReadOnlyList<RequestProblem> problems) =>
        Error(400, string.Join("; ", problems.Select(problem => $"{string.Join(".", problem.Field)}: {problem.Message}")));

    public Reply? Elsewhere(ReceivedRequest request) => _presets.File(request);

    public bool? CheckFormat(string format, string text) => null;

    // Limits are not published: FailNext makes a 429.
    public Reply? Admit(string? operation) => null;

    public void Decorate(Reply reply, string? operation) { }

    public Task<Reply> HandleAsync(SimulatedCall call) => Task.FromResult(_handlers[call.Operation.Name](call));
}
