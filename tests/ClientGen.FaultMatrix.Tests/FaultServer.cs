using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>A real server, where each run has an address of its own and counts its own requests.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, CellRun> _runs = new();
    private LoopbackServer _server = null!;
    private LoopbackServer _second = null!;
    private LoopbackServer _http2 = null!;
    private readonly ConcurrentQueue<string> _misplaced = new();
    private int _next;
    private int _strays;

    public Uri Address => _server.Address;

    public Uri SecondOrigin => _second.Address;

    /// <summary>Requests at the other origin, where nothing may arrive but for a file, and that without the key.</summary>
    public int Strays => _strays;

    /// <summary>Requests with the key elsewhere than in its header, or without it.</summary>
    public IReadOnlyCollection<string> Misplaced => _misplaced;

    public static async Task<FaultServer> StartAsync()
    {
        var server = new FaultServer();
        server._server = await LoopbackServer.StartAsync(server.RespondAsync);
        server._http2 = await LoopbackServer.StartAsync(
            server.RespondAsync,
            options => options.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2)
        );
        server._second = await LoopbackServer.StartAsync(context =>
        {
            // A file's address is followed, without the key.
            if (
                context.Request.Path != "/file"
                || context.Request.Headers.Any(header => header.Value.ToString().Contains(Canary.Key, StringComparison.Ordinal))
            )
            {
                Interlocked.Increment(ref server._strays);
            }
            return context.Response.WriteAsync("{}");
        });
        return server;
    }

    public Uri Add(CellRun run) => Add(run, _server);

    /// <summary>At the server that speaks HTTP/2 only.</summary>
    public Uri AddHttp2(CellRun run) => Add(run, _http2);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _second.DisposeAsync();
        await _http2.DisposeAsync();
    }

    private Uri Add(CellRun run, LoopbackServer server)
    {
        var name = Interlocked.Increment(ref _next).ToString(CultureInfo.InvariantCulture);
        _runs[name] = run;
        return new Uri(server.Address, $"/{name}");
    }

    private void Check(HttpRequest request, string body, OperationCase operation)
    {
        var keyHeader = operation.Profile.KeyHeader;
        if (operation.Operation.Auth == OperationAuth.Key && request.Headers[keyHeader] != operation.Profile.KeyPrefix + Canary.Key)
            _misplaced.Enqueue($"{operation.Name}: the key is not in {keyHeader}");
        var others = request.Headers.Where(header =>
            operation.Operation.Auth != OperationAuth.Key || !header.Key.Equals(keyHeader, StringComparison.OrdinalIgnoreCase)
        );
        if ($"{request.Path}{request.QueryString} {body} {string.Join(' ', others)}".Contains(Canary.Key, StringComparison.Ordinal))
            _misplaced.Enqueue($"{operation.Name}: the key is outside of {keyHeader}");
    }

    private async Task RespondAsync(HttpContext context)
    {
        var run = _runs[context.Request.Path.Value!.Split('/')[1]];
        using var reader = new StreamReader(context.Request.Body);
        Check(context.Request, await reader.ReadToEndAsync(context.RequestAborted), run.Operation);
        if (run.Came() is { RespondAsync: { } answer })
            await answer(context, run);
        else
            await context.Response.WriteAsync(run.Operation.Success);
    }
}
