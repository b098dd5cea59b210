using ClientGen.Simulator.Specs;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Hosting;

/// <summary>What happens to every API request, whoever the vendor.</summary>
internal sealed class ApiPipeline(
    SpecDocument document,
    OperationDirectory directory,
    IVendor vendor,
    RequestLog log,
    FaultPlan faults,
    SimulatorOptions options
)
{
    private readonly AccountLimits _limits = new(options);
    private readonly SpecRouter _router = new(document.Operations);
    private readonly RequestCheck _check = new(document.Validator, vendor);

    public async Task HandleAsync(HttpContext context)
    {
        var received = log.Add(context.Request, onFileHost: false);
        var match = _router.Match(context.Request.Method, vendor.Canonical(received.Path));
        received.Operation = match.Operation?.Name;
        received.OperationId = directory.IdOf(received.Operation);
        var fault = faults.Take(received.Operation);
        var sender = new ReplySender(context, received, vendor, fault);

        try
        {
            if (fault is { Kind: FaultKind.Slow })
                await Task.Delay(fault.Delay, options.Time, context.RequestAborted);
            if (fault is { AfterWork: false } && sender.IsLost)
                await sender.FailAsync(vendor);
            else
                await sender.SendAsync(await TryRespondAsync(context, received, match));
        }
        finally
        {
            log.Answer(received);
        }
    }

    private async Task<Reply> TryRespondAsync(HttpContext context, ReceivedRequest received, SpecMatch match)
    {
        try
        {
            return await RespondAsync(context, received, match);
        }
        catch (Exception e) when (e is IOException or InvalidDataException && !context.RequestAborted.IsCancellationRequested)
        {
            // The client is there; what it sent cannot be read: a form without its end, a body that is too long.
            return vendor.Failure(400, "The request's body cannot be read: " + e.Message);
        }
    }

    private async Task<Reply> RespondAsync(HttpContext context, ReceivedRequest received, SpecMatch match)
    {
        if (vendor.Admit(received.Operation) is { } refusal)
            return refusal;
        if (!_limits.AdmitRequest())
            return vendor.Failure(429);
        if (!vendor.IsAuthorized(received, match.Operation))
            return vendor.Failure(401);
        if (match.Operation is not { } operation)
        {
            if (vendor.Elsewhere(received) is { } elsewhere)
                return elsewhere;
            if (match.OtherMethods.Count == 0)
                return vendor.Failure(404, "There is no such path.");
            var reply = vendor.Failure(405, "The path does not take this method.");
            reply.Headers["Allow"] = string.Join(", ", match.OtherMethods);
            return reply;
        }

        var problems = _check.Parameters(match, context.Request).ToList();
        var body = await ReadBodyAsync(context, received, operation, problems);
        return problems.Count > 0
            ? vendor.Invalid(operation, problems)
            : await HandleAsync(new SimulatedCall(match, body, context, received, log));
    }

    private async Task<Reply> HandleAsync(SimulatedCall call)
    {
        var buys = directory.IsBillable(call.Operation.Name) && vendor.Buys(call);
        if (buys && !_limits.TakeCredit())
            return vendor.Failure(402);
        try
        {
            return await vendor.HandleAsync(call);
        }
        finally
        {
            if (buys && !call.Received.IsPurchase)
                _limits.ReturnCredit();
        }
    }

    private async Task<JToken?> ReadBodyAsync(
        HttpContext context,
        ReceivedRequest received,
        SpecOperation operation,
        List<RequestProblem> problems
    )
    {
        var allowed = operation.BodyMediaTypes.ToList();
        if (allowed.Count == 0)
            return null;

        var mediaType = context.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() ?? "";
        if (!allowed.Contains(mediaType))
        {
            problems.Add(new("body", [], $"the Content-Type must be {string.Join(" or ", allowed)}"));
            return null;
        }

        // Uploads are left to the operation, which reads them as a stream.
        if (mediaType != "application/json")
            return null;

        received.Body = await JsonBody.ReadTextAsync(context.Request.Body, context.RequestAborted);
        var (json, problem) = JsonBody.Parse(received.Body);
        if (json is null)
            problems.Add(new("body", [], problem!));
        else
            problems.AddRange(_check.Body(json, operation.BodySchema(mediaType)!));
        return json;
    }
}
