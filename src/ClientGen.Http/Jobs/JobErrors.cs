namespace ClientGen.Http;

/// <summary>The words of a job's ends. The job's id may grant access at some vendors, so it is a property and not part of the
/// text.</summary>
internal static class JobErrors
{
    public static JobFailedException Failed<TResult>(JobDefinition<TResult> definition, JobStatus<TResult> status)
    {
        var keys = definition.Transport.KnownKeys;
        var failures = status.Failures.Select(failure => failure.Clean(keys)).ToList();
        var reasons = failures.Take(3).Select(failure => Redaction.Brief(failure.Message, null));
        var ending = status.State == JobState.Cancelled ? "was cancelled at the vendor" : "failed";
        var message =
            $"The {definition.Transport.Profile.Name} {definition.Kind} job {ending} (status {Word(status.Text, keys)}). "
            + $"{string.Join(" ", reasons)}";
        return new(
            message.TrimEnd(),
            definition.Kind,
            status.Id.Value,
            status.State,
            status.Text is null ? null : Redaction.Clean(status.Text, keys),
            status.Body,
            failures
        );
    }

    public static JobTimeoutException TimedOut<TResult>(
        JobDefinition<TResult> definition,
        JobId<TResult> id,
        JobStatus<TResult>? last,
        TimeSpan timeout,
        Exception? fault
    ) =>
        new(
            $"The {definition.Transport.Profile.Name} {definition.Kind} job did not end within {timeout} (last status "
                + $"{Word(last?.Text, definition.Transport.KnownKeys)}). "
                + "It goes on at the vendor: take it up again with JobId, and wait longer.",
            definition.Kind,
            id.Value,
            last?.Text is null ? null : Redaction.Clean(last.Text, definition.Transport.KnownKeys),
            last?.Body,
            fault
        );

    private static string Word(string? text, string[]? keys) => text is null ? "unknown" : Redaction.Brief(text, keys);
}
