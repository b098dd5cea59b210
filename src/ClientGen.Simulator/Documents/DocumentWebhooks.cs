using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ClientGen.Simulator.Webhooks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Documents;

/// <summary>Announces jobs that ended, in the form and with the proof that the fact <c>x-clientgen-webhook</c> states.</summary>
internal sealed class DocumentWebhooks : IAsyncDisposable
{
    private readonly JObject _schema;
    private readonly SampleResponse _sample;
    private readonly DocumentSimulatorOptions _options;
    private readonly WebhookPoster _poster;
    private readonly ConcurrentQueue<DocumentWebhookDelivery> _deliveries = new();

    private DocumentWebhooks(JObject schema, SampleResponse sample, DocumentSimulatorOptions options)
    {
        (_schema, _sample, _options) = (schema, sample, options);
        _poster = new WebhookPoster(options);
    }

    public IReadOnlyList<DocumentWebhookDelivery> Deliveries => [.. _deliveries];

    /// <summary>The webhooks of a document; null where it states none, or nobody listens.</summary>
    public static DocumentWebhooks? Of(JObject root, SampleResponse sample, DocumentSimulatorOptions options)
    {
        var schema = ((root["components"] as JObject)?["schemas"] as JObject)
            ?.Properties()
            .Select(property => property.Value)
            .OfType<JObject>()
            .FirstOrDefault(schema => schema["x-clientgen-webhook"] is JObject);
        return schema is null || options.WebhookUrl is null ? null : new(schema, sample, options);
    }

    public async Task AnnounceAsync(DocumentJob job)
    {
        var body = _sample.Of(_schema);
        // Which member names the job is no fact: one that is called as the kind is, or as its id.
        foreach (var member in (body as JObject ?? []).Properties().Where(member => Names(member.Name, job.Plan)))
            member.Value = job.Id;
        var bytes = Encoding.UTF8.GetBytes(body.ToString(Formatting.None));
        var (header, proof) = ((string)_schema["x-clientgen-webhook"]!["header"]!, Proof(bytes));
        var status = await _poster.PostAsync(_options.WebhookUrl!, bytes, [(header, proof)]);
        _deliveries.Enqueue(new(job.Id, body.ToString(Formatting.None), status));
    }

    public ValueTask DisposeAsync() => _poster.DisposeAsync();

    private static bool Names(string member, JobPlan plan)
    {
        var (name, kind) = (Plain(member), Plain(plan.Kind));
        return name == kind || name == kind + "id" || name == Plain(plan.Pointer("id")!);
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private string Proof(byte[] body) =>
        (string?)_schema["x-clientgen-webhook"]!["proof"] == "hmac-sha256"
            ? Hex.Lower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_options.WebhookSecret), body))
            : _options.WebhookSecret;
}
