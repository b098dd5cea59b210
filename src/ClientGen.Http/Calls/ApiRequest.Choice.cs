namespace ClientGen.Http.Infrastructure;

/// <content>Media types that a call chooses among those of the document.</content>
public sealed partial class ApiRequest
{
    // What the body was written of, in case a call wants it as another media type.
    private object? _body;

    /// <summary>Asks for the response as a file of a media type that has no model.</summary>
    /// <param name="accept">The media type that the caller wants.</param>
    /// <param name="types">Those that the document names.</param>
    /// <exception cref="ArgumentException">The document does not name it.</exception>
    public ApiRequest AsFile(string accept, params string[] types)
    {
        ArgumentNullException.ThrowIfNull(accept);
        if (!Has(types, accept))
            throw new ArgumentException($"{Operation} does not answer with {accept}, but with {string.Join(", ", types)}.", nameof(accept));
        return Header("Accept", accept);
    }

    /// <summary>Writes the body as the media type that the call wants.</summary>
    /// <exception cref="ArgumentException">The document does not name it, or the body cannot be written as it.</exception>
    internal void Choose(RequestOptions options)
    {
        if (
            options.Accept is { } accept
            && (!WantsFile || Operation.ResponseTypes.Count > 0)
            && !Has([Operation.Accept, .. Operation.ResponseTypes], accept)
        )
        {
            throw Refused($"is not answered with {accept}", Operation.ResponseTypes, Operation.Accept, nameof(options));
        }
        if (options.ContentType is not { } type)
            return;
        if (!Has(Operation.RequestTypes, type))
            throw Refused($"is not sent as {type}", Operation.RequestTypes, "its one media type", nameof(options));
        if (_body is null)
            return;
        _ = Plain(type) switch
        {
            "multipart/form-data" => Content(FormContent.Multipart(Written(_body, BodyJson.Text), [], _partHeaders)),
            "application/x-www-form-urlencoded" => Content(FormContent.Url(Written(_body, BodyJson.Text), [])),
            _ when _body is string text => Text(text, type),
            _ => Bytes(Written(_body, BodyJson.Write), type),
        };
    }

    private ArgumentException Refused(string what, IReadOnlyList<string> types, string other, string argument) =>
        new($"{Operation} {what}, but as {(types.Count > 0 ? string.Join(", ", types) : other)}: nothing was sent.", argument);

    private static bool Has(IReadOnlyList<string> types, string wanted) => types.Any(type => Plain(type) == Plain(wanted));

    private static string Plain(string type) => type.Split(';')[0].Trim().ToLowerInvariant();
}
