using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <summary>Where the bytes of a created image or bracket go.</summary>
/// <param name="Id">The id of what was created.</param>
/// <param name="Url">The pre-signed address.</param>
/// <param name="ContentType">The media type that the signature covers.</param>
internal sealed record UploadTarget(string Id, string Url, string ContentType)
{
    /// <summary>Nothing of it: whoever has the address can write there.</summary>
    public override string ToString() => nameof(UploadTarget);

    private const string AnyBytes = "application/octet-stream";

    // The address has three names, by version and account. Where it names no type, older versions of the contract signed the one
    // that was given at creation, all others "any bytes".
    public static UploadTarget Of(ImageCreated created, string? givenType) =>
        (created.UploadUrl ?? created.UploadFileUrl) is { } url
            ? Of(AutoenhanceImagesClient.Operations.Create, created.ImageId, url, AnyBytes)
            : Of(AutoenhanceImagesClient.Operations.Create, created.ImageId, created.LegacyUploadUrl, givenType ?? AnyBytes);

    public static UploadTarget Of(BracketCreated created) =>
        Of(AutoenhanceBracketsClient.Operations.Create, created.BracketId, created.UploadUrl, AnyBytes);

    private static UploadTarget Of(ApiOperation operation, string? id, string? url, string otherwise) =>
        id is { Length: > 0 } && url is { Length: > 0 }
            ? new(id, url, SignedType.In(url) ?? otherwise)
            : throw new UnreadableResponseException(
                $"{operation} answered, but names no id or no upload address.",
                new ApiFailure { Operation = operation, Status = 200 }
            );
}
