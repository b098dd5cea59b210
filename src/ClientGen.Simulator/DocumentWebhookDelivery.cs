namespace ClientGen.Simulator;

/// <summary>A webhook that was posted.</summary>
/// <param name="JobId">The job it announced.</param>
/// <param name="Body">What was posted, as text.</param>
/// <param name="StatusCode">What the receiver answered; null where it could not be reached.</param>
public sealed record DocumentWebhookDelivery(string JobId, string Body, int? StatusCode);
