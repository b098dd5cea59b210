using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ClientGen.Simulator.Hosting;

/// <summary>Kestrel on two loopback ports: the API, and the host of the files, which is another origin to every client.</summary>
internal sealed class VendorServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private VendorServer(WebApplication app, Uri api, Uri files) => (_app, Api, Files) = (app, api, files);

    public Uri Api { get; }

    public Uri Files { get; }

    public static async Task<VendorServer> StartAsync(
        int port,
        int filesPort,
        RequestDelegate api,
        RequestDelegate files,
        CancellationToken cancellationToken
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = null;
                kestrel.Limits.MinRequestBodyDataRate = null;
                kestrel.Limits.MinResponseDataRate = null;
                kestrel.Listen(IPAddress.Loopback, port);
                kestrel.Listen(IPAddress.Loopback, filesPort);
            });

        var app = builder.Build();
        var filePort = filesPort;
        app.Run(context => context.Connection.LocalPort == Volatile.Read(ref filePort) ? files(context) : api(context));
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException fault)
        {
            await app.DisposeAsync();
            throw new IOException(
                $"Port {Math.Max(port, filesPort)} is in use by another program. Name another, or none for a free one.",
                fault
            );
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        var addresses = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Select(a => new Uri(a))
            .ToList();
        Volatile.Write(ref filePort, addresses[1].Port);
        return new VendorServer(app, addresses[0], addresses[1]);
    }

    public async ValueTask DisposeAsync()
    {
        // Nobody waits for a response of a simulator that is going away.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    /// <summary>Leaves Ctrl+C to the program that runs the simulator.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
