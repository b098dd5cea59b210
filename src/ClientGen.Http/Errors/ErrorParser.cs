using Newtonsoft.Json.Linq;

namespace ClientGen.Http;

/// <summary>Reads the error bodies that vendors commonly send. It never fails: what it does not know it leaves out.</summary>
/// <remarks>
/// Known shapes: <c>{error_code, error_type, error_message, error_details}</c>, the same under <c>detail</c>,
/// <c>{detail: [{loc, msg, type}]}</c>, <c>{message, detail: {location: {field: [messages]}}}</c> and <c>{error: "…"}</c>.
/// </remarks>
internal static class ErrorParser
{
    /// <summary>Reads an error body.</summary>
    /// <param name="body">The body, of any shape.</param>
    public static ApiError Default(ErrorBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return body.Json switch
        {
            JObject error => Read(error),
            JValue { Type: JTokenType.String } text => new ApiError { Message = (string?)text },
            _ => ApiError.None,
        };
    }

    private static ApiError Read(JObject error)
    {
        var nested = error["detail"] as JObject ?? error["error"] as JObject;
        if (nested is not null && Text(error, "error_code", "message", "error_message") is null && LooksLikeError(nested))
            return Read(nested);
        return new ApiError
        {
            Code = Text(error, "error_code", "code"),
            Type = Text(error, "error_type", "type"),
            Message = Text(error, "error_message", "message", "error", "detail", "title"),
            Details = ErrorDetails.Read(error["error_details"] ?? error["detail"] ?? error["details"] ?? error["errors"]),
        };
    }

    private static bool LooksLikeError(JObject nested) => Text(nested, "error_code", "error_message", "message", "code") is not null;

    private static string? Text(JObject error, params string[] names)
    {
        foreach (var name in names)
        {
            if (error[name] is JValue { Value: not null } value && value.ToString() is { Length: > 0 } text)
                return text;
        }
        return null;
    }
}
