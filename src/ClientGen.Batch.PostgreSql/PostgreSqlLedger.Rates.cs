using System.Threading.RateLimiting;
using ClientGen.Http;
using Npgsql;

namespace ClientGen.Batch.PostgreSql;

/// <content>The vendors' limits, which workers share.</content>
public sealed partial class PostgreSqlLedger
{
    /// <summary>A limiter whose turns all workers of the ledger take together, for <c>VendorOptions.SharedRateLimiter</c>.</summary>
    /// <param name="scope">Whose limits they are, such as a vendor's name; those of the same name share.</param>
    /// <param name="limits">The limits, all kept at once; without any, calls pass.</param>
    /// <remarks>Each call takes its turn in the database and waits for it. A turn that nobody uses is lost, which sends less, never
    /// more.</remarks>
    public RateLimiter CreateRateLimiter(string scope, IReadOnlyList<RateLimit> limits)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(scope);
        ArgumentNullException.ThrowIfNull(limits);
        return new PostgreSqlRateLimiter(this, scope, limits, _options.TimeProvider);
    }

    /// <summary>Takes the next turn.</summary>
    /// <returns>How long to wait for it.</returns>
    internal Task<TimeSpan> TakeTurnAsync(string scope, IReadOnlyList<RateLimit> limits, CancellationToken cancellationToken) =>
        limits.Count == 0
            ? Task.FromResult(TimeSpan.Zero)
            : _database.WriteAsync(connection => TakeTurnAsync(connection, scope, limits, cancellationToken), cancellationToken);

    private async Task<TimeSpan> TakeTurnAsync(
        NpgsqlConnection connection,
        string scope,
        IReadOnlyList<RateLimit> limits,
        CancellationToken cancellationToken
    )
    {
        await connection
            .RunAsync("INSERT INTO rates (scope, taken) VALUES ($1, '{}') ON CONFLICT DO NOTHING", cancellationToken, scope)
            .ConfigureAwait(false);
        var rows = await connection
            .RowsAsync(
                row => row.GetFieldValue<DateTime[]>(0),
                "SELECT taken FROM rates WHERE scope = $1 FOR UPDATE",
                cancellationToken,
                scope
            )
            .ConfigureAwait(false);
        DateTimeOffset[] taken = [.. rows[0].Select(time => new DateTimeOffset(time))];
        var now = await _database.NowAsync(connection, cancellationToken).ConfigureAwait(false);
        var next = SlotTimes.Next(taken, limits, _options.RateMargin, now);
        DateTime[] after = [.. SlotTimes.With(taken, next, limits).Select(time => time.UtcDateTime)];
        await connection.RunAsync("UPDATE rates SET taken = $1 WHERE scope = $2", cancellationToken, after, scope).ConfigureAwait(false);
        return next - now;
    }
}
