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

    private ClaidWebhook(JObject job, bool isSigned)
    {
        _job = new RawJson(job);
        IsSigned = isSigned;
        Id = WebhookBody.Id(job);
        Status = job["status"] is { Type: JTokenType.String } text ? new JobStatus((string)text!) : default;
        PossibleFamilies = JobFamilies.Of(job);
    }

    /// <summary>Which family of jobs it is, told by the body; <see cref="JobFamily.Unknown"/> where it fits several or none.</summary>
    /// <remarks>
    /// A job that failed has no result, so what was asked for must tell it. An AI edit and a video that were asked for with a prompt and
    /// nothing else look the same then: <see cref="PossibleFamilies"/> has both, and the application knows which it started under
    /// <see cref="Id"/>.
    /// </remarks>
    public JobFamily Family => PossibleFamilies.Count == 1 ? PossibleFamilies[0] : JobFamily.Unknown;

    /// <summary>The families that have such bodies; one where it is certain, none where nothing is known.</summary>
    public IReadOnlyList<JobFamily> PossibleFamilies { get; }

    /// <summary>The job's id; null when the body has none.</summary>
    public long? Id { get; }

    /// <summary>Where the job stands.</summary>
    public JobStatus Status { get; }

    /// <summary>Whether the account's secret signed it. What is not signed, anybody may have sent: look at the job itself before acting on
    /// it.</summary>
    public bool IsSigned { get; }

    /// <summary>The job as JSON, without an outer <c>data</c>.</summary>
    public RawJson Json => _job;

    /// <summary>Checks the signature and reads the body.</summary>
    /// <param name="body">The body as it came, byte for byte: one changed space breaks the signature. A byte order mark is passed
    /// over.</param>
    /// <param name="headers">The request's headers, names in any case.</param>
    /// <param name="secret">The secret shared with Claid. For an account without one see <see cref="ParseUnsigned"/>.</param>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    /// <exception cref="InvalidSignatureException">The signature is missing or wrong: the call is not from Claid, or the secret is
    /// another.</exception>
    /// <exception cref="InvalidWebhookException">The body is signed, but is not a JSON object, or its id is none. It is a
    /// <see cref="JsonException"/>.</exception>
    public static ClaidWebhook Parse(byte[] body, IEnumerable<KeyValuePair<string, string>> headers, string secret)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(headers);
        var signatures = headers
            .Where(header => string.Equals(header.Key, SignatureHeader, StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value)
            .ToList();
        // Two signatures are nobody's: a proxy that joins headers must not choose which one counts.
        if (signatures.Count != 1 || !ClaidSignature.IsOf(signatures[0] ?? "", body, secret))
            throw new InvalidSignatureException(
                signatures.Count == 0
                    ? $"The header {SignatureHeader} is missing."
                    : $"The signature in {SignatureHeader} is not that of the body and the secret."
            );
        return new ClaidWebhook(WebhookBody.Job(body), isSigned: true);
    }

    /// <summary>Reads a body without checking who sent it, for an account that has no secret: Claid lets one leave it out.</summary>
    /// <param name="body">The body.</param>
    /// <remarks>Anybody who knows the address may have sent it. Take it as a hint: read the job by its id, and act on what that
    /// says.</remarks>
    /// <exception cref="InvalidWebhookException">The body is not a JSON object, or its id is none. It is a
    /// <see cref="JsonException"/>.</exception>
    public static ClaidWebhook ParseUnsigned(byte[] body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new ClaidWebhook(WebhookBody.Job(body), isSigned: false);
    }

    /// <summary>The job as its family's model, such as <c>As&lt;BatchEdit&gt;()</c> when <see cref="Family"/> is
    /// <see cref="JobFamily.BatchEdit"/>.</summary>
    /// <typeparam name="T"><see cref="BatchEdit"/>, <see cref="Edit"/>, <see cref="AiEdit"/>, <see cref="FashionModels"/> or
    /// <see cref="Video"/>.</typeparam>
    /// <exception cref="JsonException">The body is none of that model.</exception>
    public T As<T>()
        where T : JsonModel => _job.To<T>()!;
}
