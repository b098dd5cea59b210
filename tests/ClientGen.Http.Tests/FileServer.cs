using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace ClientGen.Http.Tests;

/// <summary>A server with one file, that breaks off where a test wants it to.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    public static readonly byte[] Bytes = [.. Enumerable.Range(0, 500_000).Select(i => (byte)(i * 13))];
    private readonly ConcurrentQueue<string> _ranges = new();
    private LoopbackServer? _server;

    /// <summary>The Range and If-Range of each request.</summary>
    public IReadOnlyList<string> Ranges => [.. _ranges];

    public string Url => new Uri(_server!.Address, "/file.png?sig=s3cret").ToString();

    public async Task<ApiTransport> StartAsync(Func<int, HttpContext, Task> answer, Action<VendorOptions>? configure = null)
    {
        _server = await LoopbackServer.StartAsync(context =>
        {
            _ranges.Enqueue($"{context.Request.Headers.Range} {context.Request.Headers.IfRange}");
            return answer(_ranges.Count, context);
        });
        var options = KeySafetyTests.Simulated(_server);
        configure?.Invoke(options);
        return ApiTransport.Create(Vendor.Profile, options);
    }

    public static int From(HttpContext context) => (int)context.Request.GetTypedHeaders().Range!.Ranges.Single().From!.Value;

    public static Task Fail(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    public static async Task Send(
        HttpContext context,
        int from,
        int count,
        bool abort = false,
        int offset = 0,
        int? status = null,
        bool announce = true
    )
    {
        context.Response.ContentType = "image/png";
        context.Response.StatusCode = status ?? (from > 0 ? 206 : 200);
        if (context.Response.StatusCode == 206)
            context.Response.Headers.ContentRange = $"bytes {from}-{Bytes.Length - 1}/{Bytes.Length}";
        if (announce)
            context.Response.ContentLength = Bytes.Length - from;
        await context.Response.Body.WriteAsync(Bytes.AsMemory(from + offset, count), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        if (abort)
            context.Abort();
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? default;
}
