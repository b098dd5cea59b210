namespace ClientGen.Http.Tests.Races;

/// <summary>A request that came to the vendor of a race.</summary>
internal sealed class RaceArrival(string call, TimeSpan at)
{
    private readonly TaskCompletionSource<HttpResponseMessage> _answer = new();

    public string Call => call;

    public TimeSpan At => at;

    public Task<HttpResponseMessage> Answer => _answer.Task;

    public bool IsOpen => !_answer.Task.IsCompleted;

    /// <summary>Whether the vendor said, or the network, that it started nothing for it.</summary>
    public bool IsRefused { get; private set; }

    public bool IsSuccess { get; private set; }

    public void Cancel(CancellationToken token) => _answer.TrySetCanceled(token);

    public void Succeed(string body)
    {
        IsSuccess = true;
        _answer.TrySetResult(ScriptedHandler.Answer(200, body));
    }

    /// <summary>One of the ways in which it can go wrong.</summary>
    public void Fail(Random chance)
    {
        var way = chance.Next(8);
        IsRefused = way < 4;
        // Said before it is told: what follows may run at once.
        _ = way switch
        {
            0 => _answer.TrySetResult(ScriptedHandler.Answer(429, "")),
            1 => _answer.TrySetResult(ScriptedHandler.Answer(chance.Next(2) == 0 ? 429 : 503, "", ("Retry-After", $"{chance.Next(90)}"))),
            2 => _answer.TrySetException(Vendor.NotConnected()),
            3 => _answer.TrySetResult(ScriptedHandler.Answer(402, "")),
            4 => _answer.TrySetResult(ScriptedHandler.Answer(503, "")),
            5 => _answer.TrySetResult(ScriptedHandler.Answer(500, "")),
            6 => _answer.TrySetException(Vendor.Reset()),
            _ => _answer.TrySetResult(ScriptedHandler.Answer(200, "<html>")),
        };
    }
}
