using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <content>Taking up jobs from tokens.</content>
public sealed partial class AutoenhanceClient
{
    /// <summary>Takes up an image that was kept as <see cref="Job{TResult}.Token"/>, here or elsewhere, also one that is enhanced again.
    /// Calls nothing.</summary>
    /// <remarks>The ids of images grant access to them without a key, so the token does too: keep it as a secret.</remarks>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">It is no token, it is damaged, or it is of another version, vendor or kind of job.</exception>
    public Job<EnhancedImage> ResumeImage(string token) =>
        JobToken.Parse(token).Kind == ImageJobs.KindAgain ? Again(SettleTime, null).Resume(token) : _images.Resume(token);

    /// <summary>Takes up an order that was kept as <see cref="Job{TResult}.Token"/>, here or elsewhere. Calls nothing.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">It is no token, it is damaged, or it is of another version, vendor or kind of job.</exception>
    public Job<EnhancedOrder> ResumeOrder(string token) => _orders.Resume(token);
}
