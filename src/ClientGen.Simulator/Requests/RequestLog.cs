using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ClientGen.Simulator;

/// <summary>What arrived, in order, and how often work that costs money was started.</summary>
internal sealed class RequestLog(TimeProvider time, Action<ReceivedRequest>? answered)
{
    private readonly object _lock = new();
    private readonly List<ReceivedRequest> _requests = [];
    private readonly Dictionary<string, int> _starts = new(StringComparer.Ordinal);

    public IReadOnlyList<ReceivedRequest> Snapshot()
    {
        lock (_lock)
            return [.. _requests];
    }

    public ReceivedRequest Add(HttpRequest request, bool onFileHost)
    {
        var raw = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget;
        lock (_lock)
        {
            var received = new ReceivedRequest
            {
                At = time.GetUtcNow(),
                OnFileHost = onFileHost,
                Method = request.Method,
                Path = raw.Split('?')[0],
                Query = request.QueryString.Value ?? "",
                Headers = request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                RequestId = "req-" + (_requests.Count + 1).ToString("D6", CultureInfo.InvariantCulture),
            };
            _requests.Add(received);
            return received;
        }
    }

    /// <summary>To be called once when there is nothing more to say to a request.</summary>
    public void Answer(ReceivedRequest received) => answered?.Invoke(received);

    public void CountStart(string operation)
    {
        lock (_lock)
            _starts[operation] = _starts.GetValueOrDefault(operation) + 1;
    }

    public int Starts(string? operation)
    {
        lock (_lock)
            return operation is null ? _starts.Values.Sum() : _starts.GetValueOrDefault(operation);
    }
}
