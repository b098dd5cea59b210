using System.Diagnostics.CodeAnalysis;

namespace ClientGen.Http;

/// <summary>A purchase that the vendor answered with the file's address: it is made, whatever becomes of the fetching.</summary>
internal sealed class Purchase(ApiOperation operation, string address, string? requestId)
{
    /// <summary>Fetches the file; whatever goes wrong comes with the address.</summary>
    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "Whatever the fetching runs into, the address of what was bought must not be lost."
    )]
    public async Task<T> GuardAsync<T>(Func<Task<T>> fetch, CancellationToken cancellationToken)
    {
        try
        {
            return await fetch().ConfigureAwait(false);
        }
        catch (LocalWriteException fault)
        {
            throw new LocalWriteException(fault.InnerException!, fault.SavedAs, address);
        }
        catch (OperationCanceledException cancelled)
        {
            throw Cancelled(cancelled, cancellationToken);
        }
        catch (Exception fault) when (fault is not PurchasedFileException)
        {
            throw Failed(fault);
        }
    }

    public PurchasedFileException Failed(Exception fault)
    {
        var inner = (fault as ApiException)?.Failure;
        var why = fault is ApiException ? fault.Message : $"{fault.GetType().Name}.";
        return new PurchasedFileException(
            $"{operation} was answered with the file's address, so it counts as paid for; but the file could not be fetched: {why}"
                + " Fetch it again from Address: that buys nothing. Calling the operation again may buy it again.",
            new ApiFailure
            {
                Operation = operation,
                Status = inner?.Status,
                Error = inner?.Error ?? ApiError.None,
                RequestId = requestId,
                RetryAfter = inner?.RetryAfter,
                RawBody = inner?.RawBody,
            },
            address,
            fault
        );
    }

    public PurchasedFileCanceledException Cancelled(OperationCanceledException cancelled, CancellationToken cancellationToken) =>
        new(
            $"Fetching the file that {operation} bought was given up. Fetch it again from Address: that buys nothing.",
            address,
            cancelled,
            cancellationToken
        );
}
