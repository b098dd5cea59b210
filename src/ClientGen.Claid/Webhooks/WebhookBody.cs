using System.Globalization;
using System.Text;
using ClientGen.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Claid;

/// <summary>Reads the job out of a webhook's body. Anybody may have written it: whatever it holds, the refusal is one type.</summary>
internal static class WebhookBody
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The job, without an outer <c>data</c>.</summary>
    public static JObject Job(byte[] body)
    {
        try
        {
            var json =
                RawJson.Parse(Text(body)).ToToken() as JObject
                ?? throw new InvalidWebhookException("The webhook's body is not a JSON object.");
            return json["data"] as JObject ?? json;
        }
        catch (Exception fault)
            when (fault is JsonException and not InvalidWebhookException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidWebhookException("The webhook's body cannot be read as JSON.", fault);
        }
    }

    /// <summary>The job's id; null where there is none. Claid's ids are whole numbers above 0.</summary>
    public static long? Id(JObject job)
    {
        var id = job["id"];
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
            : throw new InvalidWebhookException("The webhook's id is no id of a job: Claid's are whole numbers above 0.");
    }

    // A byte order mark says nothing but that it is UTF-8. The signature covers it all the same.
    private static string Text(byte[] body) =>
        body.Length >= 3 && body[0] == 0xEF && body[1] == 0xBB && body[2] == 0xBF
            ? Strict.GetString(body, 3, body.Length - 3)
            : Strict.GetString(body);
}
