using System.Net;
using ClientGen.Recording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.Cli.Recording;

/// <summary>Stands between a program on this machine and the vendor, passes everything on as it is, and records it.</summary>
internal sealed class RecordingProxy : IAsyncDisposable
{
    // Of one connection only. Compressed responses could not be read, and redirects are the caller's to judge.
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host",
        "Connection",
        "Keep-Alive",
        "Transfer-Encoding",
        "Upgrade",
        "TE",
        "Trailer",
        "Proxy-Authorization",
        "Proxy-Connection",
        "Accept-Encoding",
        "Expect",
    };

    private readonly WebApplication _app;
    private readonly RecordingHandler _recorder;
    private readonly HttpMessageInvoker _vendor;
    private readonly Uri _upstream;

    private RecordingProxy(WebApplication app, RecordingHandler recorder, Uri upstream)
    {
        (_app, _recorder, _upstream) = (app, recorder, upstream);
        _vendor = new HttpMessageInvoker(recorder);
    }

    /// <summary>Where it listens, with the path that the vendor's address has.</summary>
    public Uri Address =>
        new(
            new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()),
            _upstream.AbsolutePath
        );

    /// <summary>How many calls were recorded.</summary>
    public int Count => _recorder.Count;

    public static async Task<RecordingProxy> StartAsync(Uri upstream, RecordingOptions options, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = null;
                kestrel.Limits.MinRequestBodyDataRate = null;
                kestrel.Limits.MinResponseDataRate = null;
                kestrel.Listen(IPAddress.Loopback, 0);
            });
        var recorder = new RecordingHandler(options)
        {
            InnerHandler = new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                // A connection that is used again may be found closed, and then the runtime sends a GET again by itself: some of them buy.
                PooledConnectionLifetime = TimeSpan.Zero,
            },
        };
        var proxy = new RecordingProxy(builder.Build(), recorder, upstream);
        proxy._app.Run(proxy.PassAsync);
        await proxy._app.StartAsync(cancellationToken);
        return proxy;
    }

    public string ToHar(string comment) => _recorder.ToHar(comment);

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
        _vendor.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        var path = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        if (!path.StartsWith('/'))
        {
            // An address of its own would take the key to another host.
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        using var request = Request(context.Request, path);
        HttpResponseMessage response;
        try
        {
            response = await _vendor.SendAsync(request, context.RequestAborted);
        }
        catch (HttpRequestException)
        {
            // What the caller would have met without the proxy: no response.
            context.Abort();
            return;
        }
        using (response)
            await RespondAsync(context, response);
    }

    private HttpRequestMessage Request(HttpRequest incoming, string path)
    {
        // Joined as text: resolved as a reference, a path with two slashes in front would name another host.
        var target = new Uri(_upstream.GetLeftPart(UriPartial.Authority) + path);
        var request = new HttpRequestMessage(new HttpMethod(incoming.Method), target) { Content = Body(incoming) };
        foreach (var header in incoming.Headers.Where(header => !Own.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value.AsEnumerable()))
                request.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value.AsEnumerable());
        }
        return request;
    }

    private static HttpContent? Body(HttpRequest incoming) =>
        incoming.ContentLength == 0 ? new ByteArrayContent([])
        : incoming.ContentLength is null && !incoming.Headers.ContainsKey("Transfer-Encoding") ? null
        : new StreamContent(incoming.Body);

    private static async Task RespondAsync(HttpContext context, HttpResponseMessage response)
    {
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var header in response.Headers.Concat(response.Content.Headers).Where(header => !Own.Contains(header.Key)))
            context.Response.Headers[header.Key] = header.Value.ToArray();
        try
        {
            await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            // The vendor's response broke off, and so does this one.
            context.Abort();
        }
    }
}
