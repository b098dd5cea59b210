namespace ClientGen.Http;

/// <summary>The ends of watching a job.</summary>
public enum JobOutcomeKind
{
    /// <summary>The job gave its result.</summary>
    Succeeded,

    /// <summary>The job ended at the vendor without a result (<see cref="JobFailedException"/>).</summary>
    Failed,

    /// <summary>The deadline passed before the job's end; it goes on at the vendor (<see cref="JobTimeoutException"/>).</summary>
    TimedOut,

    /// <summary>It can't be looked at, for a reason that waiting does not mend, such as 401 or 404. The job may go on at the
    /// vendor.</summary>
    Faulted,
}
