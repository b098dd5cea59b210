using System.Diagnostics.CodeAnalysis;

namespace ClientGen.Http;

/// <summary>Ends what waits on something that is disposed: all of it, at once, and as disposed.</summary>
/// <param name="name">What is disposed.</param>
[SuppressMessage(
    "Design",
    "CA1001",
    Justification = "Who waits may still ask for the source's token; without a timer it holds nothing to dispose."
)]
internal sealed class Closing(string name)
{
    private readonly CancellationTokenSource _source = new();

    public void Close() => _source.Cancel();

    [SuppressMessage("Maintainability", "CA1513", Justification = "netstandard2.0 has no ThrowIf.")]
    public void ThrowIfClosed()
    {
        if (_source.IsCancellationRequested)
            throw new ObjectDisposedException(name);
    }

    /// <summary>Waits for something, until it comes, the caller cancels or this is closed.</summary>
    /// <exception cref="ObjectDisposedException">This is closed, and the caller did not cancel.</exception>
    public async ValueTask<T> RunAsync<T>(Func<CancellationToken, ValueTask<T>> wait, CancellationToken cancellationToken)
    {
        ThrowIfClosed();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _source.Token);
        try
        {
            return await wait(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_source.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ObjectDisposedException(name);
        }
    }
}
