using ClientGen.Autoenhance;
using ClientGen.Http;

namespace ClientGen.Batch;

/// <summary>What a fault of a step says of the item.</summary>
internal enum FaultMeaning
{
    /// <summary>Nothing was begun, and it may go better later.</summary>
    Passing,

    /// <summary>Nothing was begun, and it would not go better.</summary>
    Final,

    /// <summary>Nothing was begun, and no other item would fare better: the key or the credits.</summary>
    Account,

    /// <summary>Nobody knows whether it was begun.</summary>
    Unknown,
}

/// <summary>Reads faults.</summary>
internal static class FaultMeanings
{
    /// <summary>Of a step that costs nothing.</summary>
    public static FaultMeaning OfFree(Exception fault) =>
        fault switch
        {
            AuthenticationException or OutOfCreditsException => FaultMeaning.Account,
            BracketsInterruptedException { InnerException: { } cause } => OfFree(cause),
            ApiException { IsTransient: true } or JobTimeoutException => FaultMeaning.Passing,
            _ => FaultMeaning.Final,
        };

    /// <summary>Of the call that costs. What is not known to have been refused is unknown.</summary>
    public static FaultMeaning OfPurchase(Exception fault) =>
        fault switch
        {
            UnknownOutcomeException => FaultMeaning.Unknown,
            ApiException or JobTimeoutException => OfFree(fault),
            // The clients check what they are given before they send it.
            ArgumentException or ItemFailedException or JobFailedException => FaultMeaning.Final,
            _ => FaultMeaning.Unknown,
        };

    /// <summary>Whether a file is no longer where it was.</summary>
    public static bool IsGone(Exception fault) => fault is ApiException { Status: 403 or 404 or 410 };
}
