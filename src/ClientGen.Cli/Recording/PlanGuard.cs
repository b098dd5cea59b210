namespace ClientGen.Cli.Recording;

/// <summary>Lets through what the user was told of, and nothing else: a call that was not in the plan could buy.</summary>
/// <param name="calls">The calls of the plan.</param>
/// <param name="vendor">Where the vendor's API is.</param>
internal sealed class PlanGuard(IReadOnlyList<PlannedCall> calls, Uri vendor) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        calls.Any(call => call.Is(request, vendor))
            ? base.SendAsync(request, cancellationToken)
            // No path: it may hold an id that grants access.
            : throw new InvalidOperationException($"A {request.Method} that was not in the plan was not sent.");
}
