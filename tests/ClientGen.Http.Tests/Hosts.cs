using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace ClientGen.Http.Tests;

/// <summary>A vendor, and another host that it points to: two origins, each with its own responses, and what came to each.</summary>
internal sealed class Hosts : IAsyncDisposable
{
    public static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, .. FileServer.Bytes];

    private readonly ConcurrentQueue<(string Path, IHeaderDictionary Headers)> _atVendor = new();
    private readonly ConcurrentQueue<(string Path, IHeaderDictionary Headers)> _atAssets = new();
    private LoopbackServer? _vendor;
    private LoopbackServer? _assets;

    public IReadOnlyList<(string Path, IHeaderDictionary Headers)> AtVendor => [.. _atVendor];

    public IReadOnlyList<(string Path, IHeaderDictionary Headers)> AtAssets => [.. _atAssets];

    public IEnumerable<string> AssetPaths => AtAssets.Select(request => request.Path);

    public Func<int, HttpContext, Task> Vendor { get; set; } = (_, _) => Task.CompletedTask;

    public Func<int, HttpContext, Task> Assets { get; set; } = (_, context) => SendAsync(context, Picture);

    public string Asset(string path) => new Uri(_assets!.Address, path).ToString();

    public async Task<ApiTransport> StartAsync(Action<VendorOptions>? configure = null)
    {
        _assets = await StartAsync(_atAssets, (number, context) => Assets(number, context));
        _vendor = await StartAsync(_atVendor, (number, context) => Vendor(number, context));
        var options = KeySafetyTests.Simulated(_vendor);
        configure?.Invoke(options);
        return ApiTransport.Create(Http.Tests.Vendor.Profile, options);
    }

    /// <summary>Points to a path of the other host.</summary>
    public Func<int, HttpContext, Task> PointsTo(string path, int status = 302) => (_, context) => Point(context, status, Asset(path));

    public static Task Point(HttpContext context, int status, string location)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        // As web servers do it: a small page for those who do not follow.
        context.Response.ContentType = "text/html";
        return context.Response.WriteAsync("<html><title>Redirecting...</title></html>");
    }

    public static async Task SendAsync(HttpContext context, byte[] body, string? mediaType = "image/jpeg")
    {
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in new[] { _vendor, _assets })
        {
            if (server is not null)
                await server.DisposeAsync();
        }
    }

    private static Task<LoopbackServer> StartAsync(
        ConcurrentQueue<(string Path, IHeaderDictionary Headers)> seen,
        Func<int, HttpContext, Task> answer
    ) =>
        LoopbackServer.StartAsync(context =>
        {
            seen.Enqueue(
                (context.Request.Path + context.Request.QueryString, new HeaderDictionary(context.Request.Headers.ToDictionary()))
            );
            return answer(seen.Count, context);
        });
}
