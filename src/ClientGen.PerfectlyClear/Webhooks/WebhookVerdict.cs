namespace ClientGen.PerfectlyClear;

/// <summary>What a webhook call turned out to be. Only <see cref="Genuine"/> should be acted on.</summary>
public enum WebhookVerdict
{
    /// <summary>It was signed with the account's key, lately, and was not seen before.</summary>
    Genuine,

    /// <summary>A header is missing or cannot be read.</summary>
    Malformed,

    /// <summary>It was signed with another key, or changed on its way.</summary>
    WrongSignature,

    /// <summary>It was signed too long ago, or in the future.</summary>
    OutsideWindow,

    /// <summary>The same call came before.</summary>
    Replayed,
}
