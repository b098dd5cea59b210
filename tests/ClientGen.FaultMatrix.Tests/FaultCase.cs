using Microsoft.AspNetCore.Http;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>A way for a call to go wrong, and what has to come of it.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="RespondAsync">What the server does with a request; nothing when the request never gets there.</param>
internal sealed record FaultCase(string Name, Func<HttpContext, CellRun, Task>? RespondAsync = null)
{
    /// <summary>What a call gets that starts work, when every attempt runs into the fault. No type: it succeeds.</summary>
    public Type? ForWork { get; init; } = typeof(UnknownOutcomeException);

    /// <summary>What any other call gets, when every attempt runs into the fault.</summary>
    public Type? ForOthers { get; init; } = typeof(ServerException);

    /// <summary>Whether the vendor says that it did not begin.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>Whether a call that starts work is sent again.</summary>
    public bool WorkIsSentAgain { get; init; }

    /// <summary>Whether other calls are sent again.</summary>
    public bool OthersAreSentAgain { get; init; } = true;

    /// <summary>Whether only a reader of the body meets it: other calls succeed.</summary>
    public bool IsInBody { get; init; }

    /// <summary>What a call for a file gets instead, one that buys and any other: a redirect is a file's address.</summary>
    public (Type Bought, Type Free)? ForFiles { get; init; }

    /// <summary>Where the call goes, if not to the server.</summary>
    public Uri? Elsewhere { get; init; }

    /// <summary>Changes the client's options for this fault.</summary>
    public Action<VendorOptions, CellRun>? Configure { get; init; }

    /// <summary>Changes the connections for this fault.</summary>
    public Action<SocketsHttpHandler, CellRun>? Connect { get; init; }

    /// <summary>Whether the caller gives up while the request is being written.</summary>
    public bool IsInSending { get; init; }

    /// <summary>Whether the fault ends with the first attempt in principle: the caller's own doing.</summary>
    public bool IsCallers { get; init; }

    public Type? Expected(OperationCase operation)
    {
        if (IsInBody && operation.Response == ResponseKind.None)
            return null;
        if (operation.Response == ResponseKind.File && ForFiles is { } files)
            return operation.Operation.StartsWork ? files.Bought : files.Free;
        return operation.Operation.StartsWork ? ForWork : ForOthers;
    }

    public bool IsSentAgain(OperationCase operation) =>
        Expected(operation) is not null && (operation.Operation.StartsWork ? WorkIsSentAgain : OthersAreSentAgain);
}
