using System.Collections.Concurrent;
using ClientGen.Simulator.Hosting;
using ClientGen.Simulator.Specs;

namespace ClientGen.Simulator.Claid;

/// <summary>What is Claid about the simulated vendor.</summary>
internal sealed class ClaidVendor : IVendor
{
    private readonly ClaidSimulatorOptions _options;
    private readonly SpecKey _key;
    private readonly ClaidErrors _errors;
    private readonly ConcurrentDictionary<RateRule, RateWindow> _rates = new();
    private readonly ClaidOperations _operations;

    public ClaidVendor(ClaidSimulatorOptions options, ClaidState state, SpecDocument document)
    {
        _options = options;
        _key = document.Key;
        _errors = new ClaidErrors(options.Quirks);
        _operations = new ClaidOperations(state, _errors, new RequestCheck(document.Validator, this));
    }

    public IEnumerable<string> Operations => _operations.Names;

    [Behaviour("bearer-key")]
    public bool IsAuthorized(ReceivedRequest request, SpecOperation? operation)
    {
        return _options.Accepts(_key.Of(request));
    }

    public Reply Failure(int status, string? about = null) => _errors.Failure(status, about);

    public Reply Invalid(SpecOperation operation, IReadOnlyList<RequestProblem> problems) => _errors.Invalid(operation, problems);

    // Storage names keep their blanks, and nobody wants an address in another script refused: a scheme and no control characters.
    [Behaviour("addresses-with-blanks")]
    public bool? CheckFormat(string format, string text) =>
        format == "uri"
            ? text.IndexOf(':', StringComparison.Ordinal) > 0 && char.IsAsciiLetter(text[0]) && !text.Any(char.IsControl)
            : null;

    public Reply? Admit(string? operation) => Rate(operation).Admit() ? null : Failure(429);

    public void Decorate(Reply reply, string? operation) => Rate(operation).Describe(reply);

    public Task<Reply> HandleAsync(SimulatedCall call) => _operations.HandleAsync(call);

    private RateWindow Rate(string? operation) =>
        _rates.GetOrAdd(RateRule.For(operation), rule => new RateWindow(rule, _options.Time, _options.EnforceRateLimits));
}
