using ClientGen.Simulator.Files;
using ClientGen.Simulator.Hosting;
using ClientGen.Simulator.Specs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>What is Autoenhance about the simulated vendor.</summary>
internal sealed class AutoenhanceVendor : IVendor
{
    private static readonly SpecKey Key = SpecDocument.Load("autoenhance").Key;

    private readonly AutoenhanceSimulatorOptions _options;
    private readonly Dictionary<string, Func<SimulatedCall, Reply>> _handlers;

    public AutoenhanceVendor(AutoenhanceSimulatorOptions options, AutoenhanceState state, FileStore files)
    {
        _options = options;
        var images = new ImageOperations(state, new FileResponses(files, options));
        var orders = new OrderOperations(state);
        var brackets = new BracketOperations(state);
        _handlers = new(StringComparer.Ordinal)
        {
            ["POST /v3/images/"] = images.Create,
            ["GET /v3/images/{id}"] = images.Get,
            ["DELETE /v3/images/{id}"] = images.Delete,
            ["POST /v3/images/{id}/process"] = images.Process,
            ["POST /v3/images/{id}/report"] = images.Report,
            ["GET /v3/images/{id}/enhanced"] = images.Enhanced,
            ["GET /v3/images/{id}/original"] = images.Original,
            ["GET /v3/orders/"] = orders.List,
            ["POST /v3/orders/"] = orders.Create,
            ["GET /v3/orders/{id}"] = orders.Get,
            ["PATCH /v3/orders/{id}"] = orders.Update,
            ["DELETE /v3/orders/{id}"] = orders.Delete,
            ["POST /v3/orders/{id}/process"] = orders.Process,
            ["GET /v3/orders/{id}/brackets"] = orders.Brackets,
            ["POST /v3/brackets/"] = brackets.Create,
            ["GET /v3/brackets/{id}"] = brackets.Get,
            ["DELETE /v3/brackets/{id}"] = brackets.Delete,
        };
    }

    public IEnumerable<string> Operations => _handlers.Keys;

    public static Reply Error(int status, string message) => Reply.Json(status, new JObject { ["message"] = message });

    /// <summary>Collections are found without their trailing slash, too.</summary>
    [Behaviour("no-trailing-slash")]
    public string Canonical(string path) => path is "/v3/images" or "/v3/orders" or "/v3/brackets" ? path + "/" : path;

    [Behaviour("reading-needs-no-key")]
    public bool IsAuthorized(ReceivedRequest request, SpecOperation? operation)
    {
        if (operation?.Json["security"] is JArray { Count: 0 })
            return true;
        return _options.Accepts(Key.Of(request));
    }

    public Reply Failure(int status, string? about = null) => Error(status, about ?? $"Simulated status {status}.");

    /// <summary>A map location → field → messages.</summary>
    [Behaviour("validation-error-map")]
    public Reply Invalid(SpecOperation operation, IReadOnlyList<RequestProblem> problems)
    {
        var detail = new JObject();
        foreach (var place in problems.GroupBy(problem => problem.In == "body" ? "json" : problem.In))
        {
            detail[place.Key] = new JObject(
                place
                    .GroupBy(problem => string.Join(".", problem.Field))
                    .Select(field => new JProperty(field.Key, new JArray(field.Select(problem => problem.Message))))
            );
        }
        return Reply.Json(422, new JObject { ["message"] = "Validation error", ["detail"] = detail });
    }

    public bool? CheckFormat(string format, string text) => null;

    // 300 calls a second are not reached on one machine: FailNext makes such a 429.
    public Reply? Admit(string? operation) => null;

    public void Decorate(Reply reply, string? operation) { }

    public bool Buys(SimulatedCall call) => call.Operation.Name != "GET /v3/images/{id}/enhanced" || ImageOperations.IsPurchase(call);

    public Task<Reply> HandleAsync(SimulatedCall call) => Task.FromResult(_handlers[call.Operation.Name](call));
}
