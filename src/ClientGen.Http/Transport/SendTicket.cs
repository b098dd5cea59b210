namespace ClientGen.Http;

/// <summary>Lets one attempt of a call that starts work through to the wire once.</summary>
internal sealed class SendTicket(bool once)
{
    private int _uses;

    public bool TryUse() => Interlocked.Increment(ref _uses) == 1 || !once;
}
