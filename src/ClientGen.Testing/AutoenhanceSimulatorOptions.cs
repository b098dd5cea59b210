namespace ClientGen.Testing;

/// <summary>How the simulated Autoenhance behaves.</summary>
public sealed class AutoenhanceSimulatorOptions : SimulatorOptions
{
    /// <summary>The token that webhooks carry in <c>Authorization</c>. Default <c>token</c>.</summary>
    public string WebhookToken { get; set; } = "token";

    /// <summary>How many photos are enhanced in a day; further ones end in an error. Default 500, as published.</summary>
    public int EnhancementsPerDay { get; set; } = 500;

    internal Simulator.AutoenhanceSimulatorOptions ForEngine() =>
        new()
        {
            Port = Port,
            ApiKeys = [.. ApiKeys],
            Speed = Speed,
            Time = SimulatorClock,
            Credits = Credits,
            RequestsPerMinute = RequestsPerMinute,
            Pictures = DecodablePictures ? Testing.Pictures.SkiaPictures.Instance : null,
            WebhookHandler = WebhookHandler,
            EnhancementsPerDay = EnhancementsPerDay,
            Webhook = WebhookUrl is { } url ? new() { Url = url, Token = WebhookToken } : null,
        };
}
