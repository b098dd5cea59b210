using ClientGen.Http;
using ClientGen.Http.Infrastructure;
using Newtonsoft.Json.Linq;

namespace ClientGen.Autoenhance;

/// <summary>How images are watched. Older versions of the contract tell by a status, newer ones by "enhanced" and "error".</summary>
internal static class ImageJobs
{
    public const string Kind = "Image";

    /// <summary>Of an image that is enhanced again; kept apart, so that a job that is taken up elsewhere does not end with the old
    /// result.</summary>
    public const string KindAgain = "ImageAgain";

    public static JobDefinition<EnhancedImage> Define(ApiTransport transport, AutoenhanceImagesClient images) =>
        Define(transport, images, Kind, StateOf);

    public static JobDefinition<EnhancedImage> DefineAgain(ApiTransport transport, AutoenhanceImagesClient images, Reprocessing again) =>
        Define(transport, images, KindAgain, again.StateOf);

    public static JobState StateOf(Image image) =>
        HasError(image) || image.Status?.Value is ImageStatus.Values.Error or ImageStatus.Values.Expired ? JobState.Failed
        : image.Enhanced == true || image.Status?.Value is ImageStatus.Values.Processed ? JobState.Succeeded
        : JobState.Running;

    public static IReadOnlyList<JobFailure> Failures(Image image)
    {
        if (StateOf(image) != JobState.Failed)
            return [];
        var words = image.StatusReason ?? (HasError(image) && image.Error!.ToToken() is JValue { Value: string text } ? text : null);
        return [new JobFailure(words ?? "The vendor gives no reason.", image.ImageName, image.Status?.Value)];
    }

    private static JobDefinition<Image, EnhancedImage> Define(
        ApiTransport transport,
        AutoenhanceImagesClient images,
        string kind,
        Func<Image, JobState> state
    ) =>
        new(transport, kind)
        {
            Poll = (id, options, token) => images.GetAsync(id.Value, options, token),
            StatusText = image => image.Status?.Value,
            State = state,
            Result = image => new EnhancedImage(images, image),
            Failures = Failures,
        };

    // Its type is not published: false and nothing mean none.
    private static bool HasError(Image image) =>
        image.Error?.ToToken() switch
        {
            null or JValue { Value: null or false or "" } => false,
            _ => true,
        };
}
