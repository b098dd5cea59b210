namespace ClientGen.Http;

/// <summary>What a webhook call turned out to be. <see cref="Genuine"/> should be acted on; <see cref="Replayed"/> where the first one was
/// not acted on to its end.</summary>
public enum WebhookVerdict
{
    /// <summary>The vendor sent it, lately, and it was not seen before.</summary>
    Genuine,

    /// <summary>The headers that show the sender are missing, cannot be read or are wrong: it is not the vendor's, or the secret is
    /// another. Answer 401.</summary>
    Unproven,

    /// <summary>It was signed too long ago, or in the future. Answer 401.</summary>
    OutsideWindow,

    /// <summary>The vendor sent it, but its body is not what the vendor posts. Answer 400.</summary>
    Malformed,

    /// <summary>The same call came before. It is as genuine; <see cref="WebhookDelivery{TEvent}.WasCompleted"/> says whether it was acted
    /// on.</summary>
    Replayed,

    /// <summary>The account has no secret, so nobody was asked who sent it. Take it as a hint, and read the job itself before acting on
    /// it.</summary>
    Unsigned,
}
