using ClientGen.Simulator;

namespace ClientGen.Cli.Commands;

/// <summary>Starts a simulated vendor as it was asked for.</summary>
internal static class SimulatedVendors
{
    public static async Task<VendorSimulator> StartAsync(
        string vendor,
        SimulateSettings settings,
        Action<ReceivedRequest> answered,
        CancellationToken cancellationToken
    ) =>
        vendor switch
        {
            "claid" => await ClaidSimulator.StartAsync(
                new()
                {
                    Port = settings.Port,
                    ApiKeys = settings.Keys,
                    Speed = settings.Speed,
                    Credits = settings.Credits,
                    Answered = answered,
                    ErrorsKeepResults = true,
                    Webhook = settings.Webhook is { } url ? new() { Url = url, Secret = settings.WebhookSecret } : null,
                },
                cancellationToken
            ),
            "perfectlyclear" => await PerfectlyClearSimulator.StartAsync(
                new()
                {
                    Port = settings.Port,
                    ApiKeys = settings.Keys,
                    Speed = settings.Speed,
                    Credits = settings.Credits,
                    Answered = answered,
                    WebhookReceiver = settings.Webhook,
                },
                cancellationToken
            ),
            _ => await AutoenhanceSimulator.StartAsync(
                new()
                {
                    Port = settings.Port,
                    ApiKeys = settings.Keys,
                    Speed = settings.Speed,
                    Credits = settings.Credits,
                    Answered = answered,
                    Webhook = settings.Webhook is { } url ? new() { Url = url, Token = settings.WebhookSecret } : null,
                },
                cancellationToken
            ),
        };

    /// <summary>A vendor of which there is a document only. Its jobs go by how often they are read.</summary>
    public static async Task<VendorSimulator> StartDocumentAsync(
        string document,
        SimulateSettings settings,
        Action<ReceivedRequest> answered,
        CancellationToken cancellationToken
    ) =>
        await DocumentSimulator.StartAsync(
            document,
            new()
            {
                Port = settings.Port,
                ApiKeys = settings.Keys,
                Credits = settings.Credits,
                Answered = answered,
                WebhookUrl = settings.Webhook,
                WebhookSecret = settings.WebhookSecret,
            },
            cancellationToken
        );
}
