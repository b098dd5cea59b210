using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.Claid;

public partial class ClaidImagesClient
{
    /// <summary>Sends an image from this machine and edits it in the same call. Claid bills it.</summary>
    /// <param name="image">The image. Its file name becomes the result's name; its media type is told by its first bytes, else by its
    /// name.</param>
    /// <param name="request">How it is edited and where the result goes; its <see cref="EditRequest.Input"/> is not sent.</param>
    /// <param name="options">What differs from the client's options for this call.</param>
    /// <param name="progress">Reports how much was sent.</param>
    /// <param name="cancellationToken">Ends the call. An edit that was already sent may have started all the same.</param>
    /// <exception cref="ApiException">Claid refused it; the subclass says why.</exception>
    /// <exception cref="UnknownOutcomeException">It was sent, and it is not known whether Claid started it.</exception>
    /// <example>
    /// <code>
    /// var edit = new EditRequest { Operations = new() { Restorations = new() { Upscale = UpscaleMode.Photo } } };
    /// var result = await client.Images.UploadAsync(ImageSource.File("photo.jpg"), edit);
    /// </code>
    /// </example>
    public virtual Task<EditResult> UploadAsync(
        ImageSource image,
        EditRequest request,
        RequestOptions? options = null,
        IProgress<TransferProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var form = Form(image, request, progress);
        _transport.Check(Complete(request), Operations.SubmitUpload, options);
        return SubmitUploadAsync(form, options: options, cancellationToken: cancellationToken);
    }

    internal static ReplayableContent Form(ImageSource image, EditRequest request, IProgress<TransferProgress>? progress)
    {
        image.CheckNotEmpty();
        // The form's "data" is an edit request whose input is the file beside it.
        var data = new EditRequest { Operations = request.Operations, Output = request.Output };
        foreach (var member in request.AdditionalProperties)
            data.AdditionalProperties[member.Key] = member.Value;
        return MultipartBody.FileAndData(
            image,
            data,
            fileContentType: ImageMediaType.Of(image),
            progress: progress,
            dataContentType: "application/json"
        );
    }

    // The one member a form leaves out must not be missed by the check.
    internal static EditRequest Complete(EditRequest request) =>
        new()
        {
            Input = "storage://upload",
            Operations = request.Operations,
            Output = request.Output,
        };
}

/// <content>The upload, with what came around its response.</content>
public partial class ClaidImagesClientWithResponse
{
    /// <summary>Sends an image from this machine and edits it in the same call. Claid bills it.</summary>
    /// <inheritdoc cref="ClaidImagesClient.UploadAsync"/>
    public virtual Task<ApiResponse<EditResult>> UploadAsync(
        ImageSource image,
        EditRequest request,
        RequestOptions? options = null,
        IProgress<TransferProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => ResponseView.OfAsync(listening => _client.UploadAsync(image, request, listening, progress, cancellationToken), options);
}

/// <content>The upload, as it would be sent.</content>
public partial class ClaidImagesClientDryRun
{
    /// <summary>What <c>UploadAsync</c> would send, and what that would cost. Sends nothing.</summary>
    /// <param name="image">The image. Its first bytes are read.</param>
    /// <param name="request">How it would be edited and where the result would go.</param>
    /// <param name="options">What would differ from the client's options for this call.</param>
    /// <returns>The request, its expected cost, and what in it the vendor may refuse.</returns>
    /// <exception cref="InvalidRequestException">Claid is known to refuse it.</exception>
    /// <example>
    /// <code>
    /// var edit = new EditRequest { Operations = new() { Restorations = new() { Upscale = UpscaleMode.Photo } } };
    /// var preview = client.Images.DryRun.Upload(ImageSource.File("photo.jpg"), edit);
    /// </code>
    /// </example>
    public virtual RequestPreview Upload(ImageSource image, EditRequest request, RequestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = ClaidImagesClient.SubmitUploadCall(ClaidImagesClient.Form(image, request, null));
        return _transport.Preview(call.CheckedAs(ClaidImagesClient.Complete(request)), options);
    }
}
