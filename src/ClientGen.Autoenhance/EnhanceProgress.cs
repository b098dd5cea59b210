using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <summary>How far an enhancement is: first files are sent, then the vendor is at work.</summary>
public sealed class EnhanceProgress
{
    /// <summary>The order that the exposures are uploaded to, to take it up later whatever happens; <see langword="null"/> for a single
    /// photo.</summary>
    public JobId<EnhancedOrder>? OrderId { get; init; }

    /// <summary>The name of the file that is being sent.</summary>
    public string? File { get; init; }

    /// <summary>How much of the file was sent.</summary>
    public TransferProgress? Sent { get; init; }

    /// <summary>The last look at the image, when one image is enhanced.</summary>
    public JobStatus<EnhancedImage>? Image { get; init; }

    /// <summary>The last look at the order, when brackets are merged.</summary>
    public JobStatus<EnhancedOrder>? Order { get; init; }
}
