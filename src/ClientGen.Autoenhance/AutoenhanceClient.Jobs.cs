using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.Autoenhance;

/// <content>Images and orders as jobs.</content>
/// <remarks>
/// By hand, and not by the overlay's fact on jobs: an image tells by a status or by two flags, depending on the version of the contract, an
/// order by its images, and one that is enhanced again shows its old end for a while.
/// </remarks>
public partial class AutoenhanceClient
{
    private JobDefinition<EnhancedImage>? _images;
    private JobDefinition<EnhancedOrder>? _orders;

    /// <summary>Takes up an image that was uploaded before, here or elsewhere. Calls nothing.</summary>
    /// <param name="id">The image's id. Whoever has it can read the image's state: keep it out of logs.</param>
    public virtual Job<EnhancedImage> GetImage(JobId<EnhancedImage> id) => new(id, ImageKind);

    /// <summary>Takes up an image that was kept as <see cref="Job{TResult}.Token"/>, here or elsewhere, also one that is enhanced again.
    /// Calls nothing.</summary>
    /// <remarks>The ids of images grant access to them without a key, so the token does too: keep it as a secret.</remarks>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">It is no token, it is damaged, or it is of another version, vendor or kind of job.</exception>
    public virtual Job<EnhancedImage> ResumeImage(string token) =>
        JobToken.Parse(token).Kind == ImageJobs.KindAgain ? Again(SettleTime, null).Resume(token) : ImageKind.Resume(token);

    /// <summary>Takes up an order that was kept as <see cref="Job{TResult}.Token"/>, here or elsewhere. Calls nothing.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">It is no token, it is damaged, or it is of another version, vendor or kind of job.</exception>
    public virtual Job<EnhancedOrder> ResumeOrder(string token) => OrderKind.Resume(token);

    private JobDefinition<EnhancedImage> ImageKind => _images ??= ImageJobs.Define(_transport, Images);

    private JobDefinition<EnhancedOrder> OrderKind => _orders ??= OrderJobs.Define(_transport, this);
}
