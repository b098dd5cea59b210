using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace ClientGen.Http;

/// <summary>What is told of calls to traces, metrics and logs.</summary>
internal sealed class CallTelemetry(VendorProfile profile, VendorOptions options, ILogger logger)
{
    public CallSpan Start(CallContext call)
    {
        var operation = call.Request.Operation;
        var address = VendorOrigin.Address(options, profile);
        // The name is written for listeners only.
        var activity = Instruments.Activities.HasListeners()
            ? Instruments.Activities.StartActivity($"{operation.Vendor} {operation.Name}", ActivityKind.Client)
            : null;
        activity?.SetTag("http.request.method", operation.Method.Method);
        activity?.SetTag("server.address", address.Host);
        activity?.SetTag("server.port", address.Port);
        activity?.SetTag("url.template", operation.Path);
        activity?.SetTag("clientgen.vendor", operation.Vendor);
        activity?.SetTag("clientgen.operation", operation.Name);
        activity?.SetTag("clientgen.billable", operation.Cost == OperationCost.Billable);
        return new CallSpan(call, activity, logger, address);
    }

    public void Retrying(CallContext call, TimeSpan delay, Exception fault)
    {
        var operation = call.Request.Operation;
        call.Waited += delay;
        Instruments.Retries.Add(1, new("clientgen.vendor", operation.Vendor), new("clientgen.operation", operation.Name));
        Log.Retrying(
            logger,
            operation.Vendor,
            operation.Name,
            delay.TotalSeconds,
            fault.GetType().Name,
            (fault as ApiException)?.Status,
            call.Attempts
        );
    }
}
