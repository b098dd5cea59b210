using System.Net;

namespace ClientGen.Testing.Tests.Guides;

/// <summary>Sends over the network, and tells what was answered first.</summary>
internal sealed class FirstAnswer() : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly TaskCompletionSource<HttpStatusCode> _status = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<HttpStatusCode> Status => _status.Task;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        _status.TrySetResult(response.StatusCode);
        return response;
    }
}
