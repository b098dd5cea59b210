namespace ClientGen.Batch;

/// <summary>What a vendor shows of an item whose outcome is unknown.</summary>
/// <param name="Reason">What was found, in plain words without secrets.</param>
public sealed record Finding(string Reason)
{
    /// <summary>The step that was made, where the vendor shows it and it can be taken up without buying; otherwise
    /// <see langword="null"/>. That nothing shows proves nothing: a call may still be under way.</summary>
    public VendorStep? Step { get; init; }
}
