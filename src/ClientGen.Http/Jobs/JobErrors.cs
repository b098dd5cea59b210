namespace ClientGen.Http;

/// <summary>The words of a job's ends. The job's id may grant access at some vendors, so it is a property and not part of the text.</summary>
internal static class JobErrors
{
    public static JobFailedException Failed<TResult>(JobDefinition<TResult> definition, JobStatus<TResult> status)
    {
        var key = definition.Transport.CurrentKey;
        var reasons = status.Failures.Take(3).Select(failure => Redaction.Clean(failure.Message, key));
        var ending = status.State == JobState.Cancelled ? "was cancelled at the vendor" : "failed";
        var message = $"The {definition.Transport.Profile.Name} {definition.Kind} job {ending} (status {status.Text ?? "unknown"}). {string.Join(" ", reasons)}";
        return new(message.TrimEnd(), definition.Kind, status.Id.Value, status.State, status.Text, status.Body, status.Failures);
    }

    public static JobTimeoutException TimedOut<TResult>(
        JobDefinition<TResult> definition, JobId<TResult> id, JobStatus<TResult>? last, TimeSpan timeout, Exception? fault) => new(
        $"The {definition.Transport.Profile.Name} {definition.Kind} job did not end within {timeout} (last status {last?.Text ?? "unknown"}). "
        + "It goes on at the vendor: take it up again with JobId, and wait longer.",
        definition.Kind, id.Value, last?.Text, last?.Body, fault);
}
