using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace ClientGen.TestSupport;

/// <summary>Answers requests with a script, in order, and keeps what was sent.</summary>
public sealed class ScriptedHandler : HttpMessageHandler
{
    private readonly ConcurrentQueue<SentRequest> _sent = new();
    private readonly ConcurrentQueue<Func<SentRequest, CancellationToken, Task<HttpResponseMessage>>> _steps = new();

    /// <summary>What was sent, in order.</summary>
    public IReadOnlyList<SentRequest> Sent => [.. _sent];

    /// <summary>Adds a step.</summary>
    public ScriptedHandler Then(Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> step)
    {
        _steps.Enqueue(step);
        return this;
    }

    /// <summary>Adds a response.</summary>
    public ScriptedHandler Then(int status, string body = "", params (string Name, string Value)[] headers) =>
        Then((_, _) => Task.FromResult(Answer(status, body, headers)));

    /// <summary>Adds a fault.</summary>
    public ScriptedHandler Then(Exception fault) => Then((_, _) => Task.FromException<HttpResponseMessage>(fault));

    /// <summary>Adds a response that never comes.</summary>
    public ScriptedHandler ThenSilence() =>
        Then(
            async (_, cancellationToken) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                throw new InvalidOperationException("The wait has no end.");
            }
        );

    /// <summary>A response.</summary>
    public static HttpResponseMessage Answer(int status, string body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = await SentRequest.OfAsync(request, cancellationToken);
        _sent.Enqueue(sent);
        if (!_steps.TryDequeue(out var step))
            throw new InvalidOperationException($"The script has no answer for request {_sent.Count}: {sent.Method} {sent.Url}");
        return await step(sent, cancellationToken);
    }
}
