using System.Text;
using ClientGen.Json;
using Newtonsoft.Json;

namespace ClientGen.PerfectlyClear;

/// <summary>Reads the status out of a webhook's body.</summary>
internal static class WebhookBody
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The status, or null where the body is none: every status says where the job stands. A byte order mark says nothing but that
    /// it is UTF-8.</summary>
    public static CorrectionStatus? Read(byte[] body)
    {
        try
        {
            var mark = body.Length >= 3 && body[0] == 0xEF && body[1] == 0xBB && body[2] == 0xBF ? 3 : 0;
            var status = ModelJson.Deserialize<CorrectionStatus>(Strict.GetString(body, mark, body.Length - mark));
            return string.IsNullOrEmpty(status?.Status.Value) ? null : status;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }
}
