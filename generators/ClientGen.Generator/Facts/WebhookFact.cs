using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Facts;

/// <summary>An <c>x-clientgen-webhook</c>: what the vendor posts, and how it shows that it is the vendor.</summary>
/// <param name="Type">The C# type of what is posted.</param>
/// <param name="Header">The header that holds the proof.</param>
/// <param name="Proof"><c>token</c> or <c>hmac-sha256</c>.</param>
internal sealed record WebhookFact(string Type, string Header, string Proof)
{
    public static IEnumerable<WebhookFact> Read(SpecDocument document) =>
        from schema in document.Schemas.Properties()
        let said = schema.Value[ExtensionNames.Webhook] as JObject
        where said is not null
        select new WebhookFact(schema.Name, (string)said["header"]!, (string)said["proof"]!);
}
