namespace ClientGen.Http;

/// <summary>How far a transfer has come.</summary>
/// <param name="bytes">Bytes moved so far. It goes back when a transfer starts anew.</param>
/// <param name="total">Bytes in all, where known.</param>
public readonly struct TransferProgress(long bytes, long? total) : IEquatable<TransferProgress>
{
    /// <summary>Bytes moved so far.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>Bytes in all, where known.</summary>
    public long? Total { get; } = total;

    /// <summary>The share that has moved, 0 to 1, where the total is known.</summary>
    public double? Fraction =>
        Total switch
        {
            null => null,
            0 => 1,
            var total => (double)Bytes / total,
        };

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(TransferProgress left, TransferProgress right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(TransferProgress left, TransferProgress right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(TransferProgress other) => Bytes == other.Bytes && Total == other.Total;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TransferProgress other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Bytes.GetHashCode() * 397) ^ Total.GetHashCode());

    /// <summary>"bytes of total bytes".</summary>
    public override string ToString() => Total is { } total ? $"{Bytes} of {total} bytes" : $"{Bytes} bytes";
}
