using Npgsql;

namespace ClientGen.Batch.PostgreSql;

/// <summary>Runs statements in transactions, again where the connection was lost; errors in the ledger's words.</summary>
internal sealed class PostgreSqlDatabase(NpgsqlDataSource source, string place, PostgreSqlLedgerOptions options) : IAsyncDisposable
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(2);

    /// <summary>Runs statements in one transaction: all of them or none.</summary>
    /// <param name="work">The statements. They run again after a lost connection, also where the first time was committed and only the
    /// word of it was lost: what they write must tell them so.</param>
    /// <param name="cancellationToken">Ends the call; not once the changes are about to be committed.</param>
    public async Task<T> WriteAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        var began = options.TimeProvider.GetTimestamp();
        for (var delay = FirstDelay; ; delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay)
        {
            try
            {
                return await OnceAsync(work, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception fault) when (PostgreSqlFaults.IsOfTheDatabase(fault))
            {
                if (!PostgreSqlFaults.Passes(fault) || options.TimeProvider.GetElapsedTime(began) + delay > options.RetryFor)
                    throw PostgreSqlFaults.Of(fault, place);
            }
            await Task.Delay(delay, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Runs statements that only read.</summary>
    public Task<T> ReadAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken) =>
        WriteAsync(work, cancellationToken);

    /// <summary>The ledger's time.</summary>
    public async Task<DateTimeOffset> NowAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (options.DatabaseClock is { } clock)
            return clock.GetUtcNow();
        var command = connection.Command("SELECT clock_timestamp()");
        await using (command.ConfigureAwait(false))
            return new DateTimeOffset((DateTime)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<T> OnceAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                var result = await work(connection).ConfigureAwait(false);
                await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                return result;
            }
        }
    }
}
