using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace ClientGen.Http;

/// <summary>The trace, measurement and log lines of one call.</summary>
internal sealed class CallSpan(CallContext call, Activity? activity, ILogger logger, Uri address) : IDisposable
{
    private readonly ApiOperation _operation = call.Request.Operation;
    private string? _error;
    private int? _status;

    public void Succeeded() =>
        Log.Succeeded(logger, _operation.Vendor, _operation.Name, call.Elapsed.TotalSeconds, call.Attempts, call.RequestId);

    public void Failed(Exception fault)
    {
        _error = fault.GetType().Name;
        _status = (fault as ApiException)?.Status;
        activity?.SetStatus(ActivityStatusCode.Error, _error);
        if (fault is UnknownOutcomeException)
        {
            Log.UnknownOutcome(logger, _operation.Vendor, _operation.Name, _status, call.RequestId);
        }
        else if (fault is OperationCanceledException)
        {
            Log.Cancelled(logger, _operation.Vendor, _operation.Name, call.Elapsed.TotalSeconds, call.Attempts);
        }
        else
        {
            Log.Failed(
                logger,
                _operation.Vendor,
                _operation.Name,
                _error,
                _status,
                call.Elapsed.TotalSeconds,
                call.Attempts,
                call.RequestId
            );
        }
    }

    public void Dispose()
    {
        var status = _status ?? call.Status;
        if (Instruments.Duration.Enabled)
            Instruments.Duration.Record(call.Elapsed.TotalSeconds, Tags(status));
        if (call.Waited > TimeSpan.Zero)
        {
            Instruments.Wait.Record(
                call.Waited.TotalSeconds,
                new("clientgen.vendor", _operation.Vendor),
                new("clientgen.operation", _operation.Name)
            );
        }
        if (activity is null)
            return;
        activity.SetTag("http.response.status_code", status);
        activity.SetTag("error.type", _error);
        activity.SetTag("clientgen.request_id", call.RequestId);
        if (call.Attempts > 1)
            activity.SetTag("http.request.resend_count", call.Attempts - 1);
        if (call.Waited > TimeSpan.Zero)
            activity.SetTag("clientgen.wait_time", call.Waited.TotalSeconds);
        activity.Dispose();
    }

    private TagList Tags(int? status)
    {
        var tags = new TagList
        {
            { "http.request.method", _operation.Method.Method },
            { "server.address", address.Host },
            { "server.port", address.Port },
            { "clientgen.vendor", _operation.Vendor },
            { "clientgen.operation", _operation.Name },
            { "clientgen.billable", _operation.Cost == OperationCost.Billable },
        };
        if (status is not null)
            tags.Add("http.response.status_code", status);
        if (call.Attempts > 1)
            tags.Add("http.request.resend_count", call.Attempts - 1);
        if (_error is not null)
            tags.Add("error.type", _error);
        return tags;
    }
}
