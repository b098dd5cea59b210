using System.Net;
using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.Http.Infrastructure;
using ClientGen.PerfectlyClear;

namespace ClientGen.Vendors.Tests.DryRuns;

/// <summary>The three clients over one wire.</summary>
internal sealed class Wires : IDisposable
{
    public const string Key = "a-key-that-is-long-enough";

    public Wires(HttpMessageHandler wire)
    {
        Claid = new(ApiTransport.Create(ClaidClient.Profile, new ClaidOptions { ApiKey = Key }, wire, new Silent()));
        PerfectlyClear = new(
            ApiTransport.Create(PerfectlyClearClient.Profile, new PerfectlyClearOptions { ApiKey = Key }, wire, new Silent())
        );
        Autoenhance = new(ApiTransport.Create(AutoenhanceClient.Profile, new AutoenhanceOptions { ApiKey = Key }, wire, new Silent()));
    }

    public ClaidClient Claid { get; }

    public PerfectlyClearClient PerfectlyClear { get; }

    public AutoenhanceClient Autoenhance { get; }

    public void Dispose()
    {
        Claid.Dispose();
        PerfectlyClear.Dispose();
        Autoenhance.Dispose();
    }

    /// <summary>Nothing may come here.</summary>
    public sealed class Silent : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException($"{request.Method} {request.RequestUri} was sent.");
    }

    /// <summary>Keeps what is sent, as it leaves, and refuses it.</summary>
    public sealed class Keeps : HttpMessageHandler
    {
        public string? Sent { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null;
            var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>());
            var lines = headers.Select(header => $"{header.Key}: {string.Join(", ", header.Value)}\n").Order(StringComparer.Ordinal);
            Sent = $"{request.Method} {request.RequestUri!.AbsoluteUri}\n{string.Concat(lines)}\n{body}";
            return new HttpResponseMessage(HttpStatusCode.BadRequest);
        }
    }
}
