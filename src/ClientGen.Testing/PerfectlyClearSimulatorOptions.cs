namespace ClientGen.Testing;

/// <summary>How the simulated PerfectlyClear behaves.</summary>
public sealed class PerfectlyClearSimulatorOptions : SimulatorOptions
{
    /// <summary>Whether a start that is refused is answered 200 with an error, as the vendor's sample takes it, rather than 400. Default
    /// false.</summary>
    public bool RefusalsHaveStatus200 { get; set; }

    internal Simulator.PerfectlyClearSimulatorOptions ForEngine() =>
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
            RefusalsHaveStatus200 = RefusalsHaveStatus200,
            WebhookReceiver = WebhookUrl,
        };
}
