namespace ClientGen.Batch.PostgreSql;

/// <summary>How a ledger in PostgreSQL is used.</summary>
public sealed class PostgreSqlLedgerOptions
{
    /// <summary>For how long a call tries again after the connection was lost, before it gives up with
    /// <see cref="LedgerFault.Unavailable"/>. Default 30 seconds; zero for not at all.</summary>
    public TimeSpan RetryFor { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What is added to each span of a vendor's limit that workers share: their connections to the vendor are not equally fast.
    /// Default 100 milliseconds.</summary>
    public TimeSpan RateMargin { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>What waits between tries, and for a turn within a limit. Default: the machine's clock. Leases and limits go by the
    /// database's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    // A test's database may be older, its clock may be set, and it knows how many connect to it.
    internal int Migrations { get; init; } = int.MaxValue;

    internal TimeProvider? DatabaseClock { get; init; }

    internal long? MostConnections { get; init; }

    internal void Check()
    {
        if (RetryFor < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(null, $"{nameof(RetryFor)} must be 0 seconds or more, not {RetryFor.TotalSeconds}.");
        if (RateMargin < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(null, $"{nameof(RateMargin)} must be 0 seconds or more, not {RateMargin.TotalSeconds}.");
    }
}
