using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <summary>An order whose images are enhanced, and not yet bought.</summary>
public sealed class EnhancedOrder
{
    internal EnhancedOrder(ImagesClient images, Order order)
    {
        Order = order;
        var all = order.Images ?? [];
        Images = [.. all.Where(image => ImageJobs.StateOf(image) != JobState.Failed).Select(image => new EnhancedImage(images, image))];
        Failed = [.. all.Where(image => ImageJobs.StateOf(image) == JobState.Failed)];
    }

    /// <summary>All that the vendor said of the order.</summary>
    public Order Order { get; }

    /// <summary>The images that were enhanced.</summary>
    public IReadOnlyList<EnhancedImage> Images { get; }

    /// <summary>The images that were not; their <see cref="Image.StatusReason"/> says why.</summary>
    public IReadOnlyList<Image> Failed { get; }
}
