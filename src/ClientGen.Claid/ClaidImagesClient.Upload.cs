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
    public virtual Task<EditResult> UploadAsync(
        ImageSource image,
        EditRequest request,
        RequestOptions? options = null,
        IProgress<TransferProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        // The form's "data" is an edit request whose input is the file beside it.
        var data = new EditRequest { Operations = request.Operations, Output = request.Output };
        foreach (var member in request.AdditionalProperties)
            data.AdditionalProperties[member.Key] = member.Value;
        // The one member a form leaves out must not be missed by the check.
        var complete = new EditRequest
        {
            Input = "storage://upload",
            Operations = data.Operations,
            Output = data.Output,
        };
        _transport.Check(complete, Operations.SubmitUpload, options);
        var form = MultipartBody.FileAndData(
            image,
            data,
            fileContentType: ImageMediaType.Of(image),
            progress: progress,
            dataContentType: "application/json"
        );
        return SubmitUploadAsync(form, options: options, cancellationToken: cancellationToken);
    }
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
