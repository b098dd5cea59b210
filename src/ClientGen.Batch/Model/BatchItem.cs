namespace ClientGen.Batch;

/// <summary>One thing to buy. Two with the same <see cref="Id"/> are one, which is bought once and saved to each target.</summary>
public sealed record BatchItem
{
    /// <summary>The vendor's name: <c>Claid</c>, <c>PerfectlyClear</c> or <c>Autoenhance</c>.</summary>
    public required string Vendor { get; init; }

    /// <summary>What is done to it, in the vendor's words, such as <c>edit</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The vendor's request in canonical JSON, without the image itself.</summary>
    public required string Request { get; init; }

    /// <summary>The SHA-256 of the content in lower case hexadecimal digits: of the file, of the files' hashes one after the other, or of
    /// the address where the vendor fetches the image itself.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Where it comes from: one path or address, or the exposures of one image in their order.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Where the result goes, relative to the target folder, with <c>/</c> between folders.</summary>
    public required string Target { get; init; }

    /// <summary>What it takes from the budget, in purchases. Default 1.</summary>
    public long Price { get; init; } = 1;

    /// <summary>What makes it the same on another day or machine.</summary>
    public ItemId Id => ItemId.Of(Vendor, Operation, Request, ContentHash);

    /// <summary>Whether all members are the same; sources are compared one by one, in their order.</summary>
    /// <param name="other">The other item.</param>
    public bool Equals(BatchItem? other) =>
        other is not null
        && (Vendor, Operation, Request, ContentHash, Target, Price)
            == (other.Vendor, other.Operation, other.Request, other.ContentHash, other.Target, other.Price)
        && Sources.SequenceEqual(other.Sources, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Vendor, Operation, Request, ContentHash, Target, Price);
}
