using System.Globalization;
using ClientGen.Http;
using ClientGen.Http.Infrastructure;
using Newtonsoft.Json.Linq;

namespace ClientGen.Claid;

/// <summary>Reads Claid's webhooks: a job's news, signed with the secret shared with Claid.</summary>
/// <remarks>Claid publishes neither the exact body nor the header's encoding: every form that was seen is read, hexadecimal or base64, with
/// <c>sha256=</c> before it or not.</remarks>
public sealed class ClaidWebhookReader : WebhookReader<ClaidWebhook>
{
    /// <summary>The header that carries the signature.</summary>
    public const string SignatureHeader = "X-Claid-Hmac-SHA256";

    private readonly bool _isSigned;

    /// <summary>A reader for one account.</summary>
    /// <param name="secrets">The secret shared with Claid. While it is changed, both. For an account without one see
    /// <see cref="Unsigned"/>.</param>
    /// <exception cref="ArgumentException">There is no secret, or one is empty: anybody could sign with it.</exception>
    public ClaidWebhookReader(params string[] secrets)
        : this(WebhookProof.HmacSha256(SignatureHeader, prefix: "sha256=", orBase64: true), secrets) { }

    private ClaidWebhookReader(WebhookProof? proof, string[] secrets)
        : base(proof, secrets) => _isSigned = proof is not null;

    /// <summary>A reader for an account that has no secret: Claid lets one leave it out. Its calls are
    /// <see cref="WebhookVerdict.Unsigned"/>.</summary>
    /// <remarks>Anybody who knows the address may have sent a call. Take it as a hint: read the job by its id, and act on what that
    /// says.</remarks>
    public static ClaidWebhookReader Unsigned() => new((WebhookProof?)null, []);

    /// <inheritdoc/>
    protected override ClaidWebhook Parse(string json)
    {
        var body = RawJson.Parse(json).ToToken() as JObject ?? throw Malformed("The webhook's body is not a JSON object.");
        var job = body["data"] as JObject ?? body;
        return new ClaidWebhook(job, Id(job["id"]), _isSigned);
    }

    // Claid's ids are whole numbers above 0.
    private static long? Id(JToken? id)
    {
        if (id is null || id.Type == JTokenType.Null)
            return null;
        return
            id.Type == JTokenType.Integer
            && long.TryParse(
                ((JValue)id).ToString(CultureInfo.InvariantCulture),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number > 0
            ? number
            : throw Malformed("The webhook's id is no id of a job: Claid's are whole numbers above 0.");
    }
}
