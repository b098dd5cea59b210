namespace ClientGen.Batch;

/// <summary>Leases that workers have, those among them that ran out and were not taken back.</summary>
/// <param name="Count">How many.</param>
/// <param name="EndsIn">How long until the first of them runs out, by the ledger's clock; zero where one has. <see langword="null"/> where
/// there are none.</param>
public sealed record HeldLeases(long Count, TimeSpan? EndsIn)
{
    /// <summary>What a store counted.</summary>
    /// <param name="count">How many leases.</param>
    /// <param name="first">When the first of them runs out.</param>
    /// <param name="now">The ledger's time.</param>
    public static HeldLeases Of(long count, DateTimeOffset? first, DateTimeOffset now) =>
        new(
            count,
            first is not { } end ? null
                : end > now ? end - now
                : TimeSpan.Zero
        );
}
