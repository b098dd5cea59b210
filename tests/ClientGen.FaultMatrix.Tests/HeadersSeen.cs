namespace ClientGen.FaultMatrix.Tests;

/// <summary>Tells the server that the client has the head of an answer, so that what goes wrong in the body does so there.</summary>
internal sealed class HeadersSeen(CellRun run) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        run.SawHeaders();
        return response;
    }
}
