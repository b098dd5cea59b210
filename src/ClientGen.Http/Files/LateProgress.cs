using System.Runtime.ExceptionServices;

namespace ClientGen.Http;

/// <summary>Tells a caller how far a transfer is. What the caller throws there waits until the file is whole and in its place: it may be
/// paid for.</summary>
internal sealed class LateProgress : IProgress<TransferProgress>
{
    private readonly IProgress<TransferProgress> _told;
    private ExceptionDispatchInfo? _fault;

    private LateProgress(IProgress<TransferProgress> told) => _told = told;

    public static async Task<T> RunAsync<T>(IProgress<TransferProgress>? told, Func<IProgress<TransferProgress>?, Task<T>> transfer)
    {
        if (told is null)
            return await transfer(null).ConfigureAwait(false);
        var progress = new LateProgress(told);
        var result = await transfer(progress).ConfigureAwait(false);
        progress._fault?.Throw();
        return result;
    }

    public void Report(TransferProgress value)
    {
        if (_fault is not null)
            return;
        try
        {
            _told.Report(value);
        }
        catch (Exception fault)
        {
            _fault = ExceptionDispatchInfo.Capture(fault);
        }
    }
}
