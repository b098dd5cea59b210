using System.ComponentModel;

namespace ClientGen.Http.Infrastructure;

/// <summary>Which of a vendor's status words end a job, and how. Words that are not here are not an end.</summary>
/// <param name="succeeded">Words for a finished job.</param>
/// <param name="failed">Words for a failed job.</param>
/// <param name="cancelled">Words for a job that was ended.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JobStateMap(IEnumerable<string> succeeded, IEnumerable<string> failed, IEnumerable<string>? cancelled = null)
{
    private readonly Dictionary<string, JobState> _states = Build(succeeded, failed, cancelled ?? []);

    /// <summary>What a status word means.</summary>
    /// <param name="status">The word; case does not matter.</param>
    /// <returns><see cref="JobState.Running"/> for words that are not known.</returns>
    public JobState StateOf(string? status) => status is not null && _states.TryGetValue(status, out var state) ? state : JobState.Running;

    private static Dictionary<string, JobState> Build(
        IEnumerable<string> succeeded,
        IEnumerable<string> failed,
        IEnumerable<string> cancelled
    )
    {
        var states = new Dictionary<string, JobState>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in succeeded)
            states.Add(word, JobState.Succeeded);
        foreach (var word in failed)
            states.Add(word, JobState.Failed);
        foreach (var word in cancelled)
            states.Add(word, JobState.Cancelled);
        return states;
    }
}
