using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Facts;

/// <summary>An <c>x-clientgen-webhook</c>: what the vendor posts, and how it shows that it is the vendor.</summary>
/// <param name="Type">The C# type of what is posted.</param>
/// <param name="Header">The header that holds the proof.</param>
/// <param name="Proof"><c>token</c> or <c>hmac-sha256</c>.</param>
internal sealed record WebhookFact(string Type, string Header, string Proof)
{
    /// <summary>The vendor's webhook, or null when it has none.</summary>
    public static WebhookFact? Read(SpecDocument document)
    {
        var marked = document.Schemas.Properties().Where(schema => schema.Value[ExtensionNames.Webhook] is not null).ToList();
        foreach (var other in marked.Skip(1))
        {
            document.Error(
                Codes.UnreadFact,
                other.Value[ExtensionNames.Webhook]!,
                $"Nothing reads a second \"{ExtensionNames.Webhook}\": {marked[0].Name} has one. "
                    + "Mark one schema that fits all that is posted. "
                    + FactMend.Without(other.Value[ExtensionNames.Webhook]!)
            );
        }
        return marked.Count == 0 || marked[0].Value[ExtensionNames.Webhook] is not JObject said
            ? null
            : new(marked[0].Name, (string)said["header"]!, (string)said["proof"]!);
    }
}
