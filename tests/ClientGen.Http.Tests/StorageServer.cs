using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace ClientGen.Http.Tests;

/// <summary>A storage server: it keeps what it gets, and answers with the given statuses first, then with 200.</summary>
internal sealed class StorageServer(params int[] statuses) : IAsyncDisposable
{
    private readonly ConcurrentQueue<(IHeaderDictionary Headers, byte[] Body)> _received = new();
    private readonly ConcurrentQueue<int> _statuses = new(statuses);
    private LoopbackServer? _server;

    public string Url => new Uri(_server!.Address, "/bucket/a.jpg?X-Signature=s3cret").ToString();

    public IReadOnlyList<(IHeaderDictionary Headers, byte[] Body)> Received => [.. _received];

    public async Task<ApiTransport> StartAsync()
    {
        _server = await LoopbackServer.StartAsync(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            _received.Enqueue((new HeaderDictionary(context.Request.Headers.ToDictionary()), body.ToArray()));
            context.Response.StatusCode = _statuses.TryDequeue(out var status) ? status : 200;
        });
        return ApiTransport.Create(Vendor.Profile, KeySafetyTests.Simulated(_server));
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? default;
}
