namespace ClientGen.PerfectlyClear;

/// <summary>What a webhook call turned out to be. <see cref="Genuine"/> should be acted on; <see cref="Replayed"/> where the first one was
/// not acted on to its end.</summary>
public enum WebhookVerdict
{
    /// <summary>It was signed with the account's key, lately, and was not seen before.</summary>
    Genuine,

    /// <summary>A header is missing or cannot be read, or the body is no status of a job.</summary>
    Malformed,

    /// <summary>It was signed with another key, or changed on its way.</summary>
    WrongSignature,

    /// <summary>It was signed too long ago, or in the future.</summary>
    OutsideWindow,

    /// <summary>The same call came before. It is as genuine; <see cref="WebhookDelivery.WasCompleted"/> says whether it was acted
    /// on.</summary>
    Replayed,
}
