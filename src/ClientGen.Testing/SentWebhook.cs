namespace ClientGen.Testing;

/// <summary>A webhook that a simulator sent.</summary>
/// <param name="Body">What was posted, as text.</param>
/// <param name="Headers">What showed the receiver who sent it.</param>
/// <param name="StatusCode">What the receiver answered; null where it could not be reached.</param>
public sealed record SentWebhook(string Body, IReadOnlyDictionary<string, string> Headers, int? StatusCode);
