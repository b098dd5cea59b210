namespace ClientGen.Http.Tests;

/// <summary>A reader whose events are the bodies' texts.</summary>
internal sealed class AnyReader(WebhookProof? proof, IReadOnlyCollection<string> secrets, WebhookReaderOptions? options = null)
    : WebhookReader<string>(proof, secrets, options)
{
    protected override string? Parse(string json) =>
        json == "quoted" ? throw new Newtonsoft.Json.JsonReaderException("quoted is no event") : json;
}
