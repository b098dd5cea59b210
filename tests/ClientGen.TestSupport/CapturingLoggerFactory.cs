using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ClientGen.TestSupport;

/// <summary>Keeps every log message: its event id, its text, its values and its exception.</summary>
public sealed class CapturingLoggerFactory : ILoggerFactory, ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();

    /// <summary>The messages so far.</summary>
    public IReadOnlyList<LogEntry> Entries => [.. _entries];

    /// <summary>Everything that was logged, as one text to search.</summary>
    public string Everything =>
        string.Join(
            '\n',
            Entries.Select(entry =>
                $"{entry.Category} {entry.Text} {string.Join(' ', entry.Values.Select(pair => $"{pair.Key}={pair.Value}"))} "
                + $"{entry.Exception}"
            )
        );

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _entries);

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider) { }

    /// <inheritdoc/>
    public void Dispose() { }

    private sealed class Logger(string category, ConcurrentQueue<LogEntry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) =>
            entries.Enqueue(
                new LogEntry(
                    category,
                    logLevel,
                    eventId,
                    formatter(state, exception),
                    state as IReadOnlyList<KeyValuePair<string, object?>> ?? [],
                    exception
                )
            );
    }
}

/// <summary>One log message.</summary>
public sealed record LogEntry(
    string Category,
    LogLevel Level,
    EventId EventId,
    string Text,
    IReadOnlyList<KeyValuePair<string, object?>> Values,
    Exception? Exception
);
