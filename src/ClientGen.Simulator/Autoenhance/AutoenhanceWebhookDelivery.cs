namespace ClientGen.Simulator;

/// <summary>A webhook that was sent.</summary>
/// <param name="Event">What it was about, as in <c>image_processed</c>.</param>
/// <param name="Body">The body, as text; empty where that was asked for.</param>
/// <param name="StatusCode">What the receiver answered; null where it could not be reached.</param>
public sealed record AutoenhanceWebhookDelivery(string Event, string Body, int? StatusCode);
