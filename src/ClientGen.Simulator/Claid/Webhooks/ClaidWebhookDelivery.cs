namespace ClientGen.Simulator;

/// <summary>A webhook that was sent.</summary>
/// <param name="JobId">The job it announced.</param>
/// <param name="Body">The bytes signed and sent, as text.</param>
/// <param name="Signature">The value of <c>X-Claid-Hmac-SHA256</c>.</param>
/// <param name="StatusCode">What the receiver answered; null where it could not be reached.</param>
public sealed record ClaidWebhookDelivery(long JobId, string Body, string Signature, int? StatusCode);
