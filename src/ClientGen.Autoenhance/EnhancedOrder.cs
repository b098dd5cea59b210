using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <summary>An order whose images are enhanced, and not yet bought.</summary>
public sealed class EnhancedOrder
{
    /// <summary>An order, and the client that saves its images.</summary>
    /// <param name="images">The client.</param>
    /// <param name="order">All that the vendor said of the order.</param>
    public EnhancedOrder(AutoenhanceImagesClient images, Order order)
    {
        Order = order ?? throw new ArgumentNullException(nameof(order));
        var all = (order.Images ?? []).ToLookup(ImageJobs.StateOf);
        Images = [.. all[JobState.Succeeded].Select(image => new EnhancedImage(images, image))];
        Failed = [.. all[JobState.Failed]];
        Unfinished = [.. all[JobState.Running]];
    }

    /// <summary>All that the vendor said of the order.</summary>
    public Order Order { get; }

    /// <summary>The images that were enhanced, and no others.</summary>
    public IReadOnlyList<EnhancedImage> Images { get; }

    /// <summary>The images that failed or expired; their <see cref="Image.StatusReason"/> says why.</summary>
    public IReadOnlyList<Image> Failed { get; }

    /// <summary>The images that the vendor had not finished; their <see cref="Image.Status"/> says where they stand. Empty after a
    /// wait.</summary>
    public IReadOnlyList<Image> Unfinished { get; }
}
