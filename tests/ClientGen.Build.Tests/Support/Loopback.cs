using System.Net;
using System.Net.Sockets;

namespace ClientGen.Build.Tests.Support;

/// <summary>A server on this machine that answers with given JSON, and remembers what it was asked.</summary>
internal sealed class Loopback : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<string, string, (int Status, string Json)> _answer;

    /// <param name="answer">What is answered to a method with path, and its body.</param>
    public Loopback(Func<string, string, (int Status, string Json)> answer)
    {
        _answer = answer;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    /// <summary>Method, raw path, key, media type and body of each request.</summary>
    public List<string> Received { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await ServeAsync(await _listener.GetContextAsync());
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(HttpListenerContext context)
    {
        var request = context.Request;
        var body = await new StreamReader(request.InputStream).ReadToEndAsync();
        var key = request.Headers["X-Petshop-Key"] ?? request.Headers["X-Forms-Key"] ?? request.Headers["Authorization"];
        lock (Received)
            Received.Add($"{request.HttpMethod} {request.RawUrl} {key} {request.ContentType} {body}".TrimEnd());
        var (status, json) = _answer($"{request.HttpMethod} {request.RawUrl}", body);
        (context.Response.StatusCode, context.Response.ContentType) = (status, "application/json");
        await using var writer = new StreamWriter(context.Response.OutputStream);
        await writer.WriteAsync(json);
    }
}
