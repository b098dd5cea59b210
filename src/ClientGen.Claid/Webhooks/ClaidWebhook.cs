using System.Text;
using ClientGen.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Claid;

/// <summary>A job's news, as Claid posts it to the account's webhook.</summary>
/// <remarks>Claid publishes neither the exact body nor the header's encoding: every form that was seen is read.</remarks>
public sealed class ClaidWebhook
{
    /// <summary>The header that carries the signature.</summary>
    public const string SignatureHeader = "X-Claid-Hmac-SHA256";

    private readonly RawJson _job;

    private ClaidWebhook(RawJson job, JobFamily family, long? id, JobStatus status)
    {
        _job = job;
        Family = family;
        Id = id;
        Status = status;
    }

    /// <summary>Which family of jobs it is, told by the body's shape.</summary>
    public JobFamily Family { get; }

    /// <summary>The job's id; null when the body has none.</summary>
    public long? Id { get; }

    /// <summary>Where the job stands.</summary>
    public JobStatus Status { get; }

    /// <summary>The job as JSON, without an outer <c>data</c>.</summary>
    public RawJson Json => _job;

    /// <summary>Checks the signature and reads the body.</summary>
    /// <param name="body">The body as it came, byte for byte: one changed space breaks the signature.</param>
    /// <param name="headers">The request's headers, names in any case.</param>
    /// <param name="secret">The secret shared with Claid.</param>
    /// <exception cref="InvalidSignatureException">The signature is missing or wrong: the call is not from Claid, or the secret is another.</exception>
    /// <exception cref="JsonException">The body is signed, but is not a JSON object.</exception>
    public static ClaidWebhook Parse(byte[] body, IEnumerable<KeyValuePair<string, string>> headers, string secret)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(headers);
        var signatures = headers.Where(header => string.Equals(header.Key, SignatureHeader, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).ToList();
        // Two signatures are nobody's: a proxy that joins headers must not choose which one counts.
        if (signatures.Count != 1 || !ClaidSignature.IsOf(signatures[0], body, secret))
            throw new InvalidSignatureException(signatures.Count == 0 ? $"The header {SignatureHeader} is missing." : $"The signature in {SignatureHeader} is not that of the body and the secret.");
        return Read(Encoding.UTF8.GetString(body));
    }

    /// <summary>The job as its family's model, such as <c>As&lt;BatchEdit&gt;()</c> when <see cref="Family"/> is <see cref="JobFamily.BatchEdit"/>.</summary>
    /// <typeparam name="T"><see cref="BatchEdit"/>, <see cref="Edit"/>, <see cref="AiEdit"/>, <see cref="FashionModels"/> or <see cref="Video"/>.</typeparam>
    public T As<T>()
        where T : JsonModel => _job.To<T>()!;

    private static ClaidWebhook Read(string body)
    {
        var json = RawJson.Parse(body).ToToken() as JObject ?? throw new JsonReaderException("The webhook's body is not a JSON object.");
        var job = json["data"] as JObject ?? json;
        var id = job["id"] is { Type: JTokenType.Integer } number ? (long)number : default(long?);
        var status = job["status"] is { Type: JTokenType.String } text ? new JobStatus((string)text!) : default;
        return new ClaidWebhook(new RawJson(job), JobFamilies.Of(job), id, status);
    }
}
