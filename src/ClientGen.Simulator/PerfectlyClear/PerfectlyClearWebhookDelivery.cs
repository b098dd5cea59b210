namespace ClientGen.Simulator;

/// <summary>A webhook that was sent.</summary>
/// <param name="JobId">The job it announced.</param>
/// <param name="Id">The value of <c>webhook-id</c>.</param>
/// <param name="Timestamp">The value of <c>webhook-timestamp</c>.</param>
/// <param name="Signature">The value of <c>webhook-signature</c>.</param>
/// <param name="Body">The bytes signed and sent, as text.</param>
/// <param name="StatusCode">What the receiver answered; null where it could not be reached.</param>
public sealed record PerfectlyClearWebhookDelivery(
    string JobId,
    string Id,
    string Timestamp,
    string Signature,
    string Body,
    int? StatusCode
);
