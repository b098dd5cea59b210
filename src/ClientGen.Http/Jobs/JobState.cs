namespace ClientGen.Http;

/// <summary>Where a job stands, whatever the vendor's own words.</summary>
public enum JobState
{
    /// <summary>Not finished: waiting, at work, paused, or in a state this client does not know.</summary>
    Running,

    /// <summary>Finished, with a result.</summary>
    Succeeded,

    /// <summary>Finished, without a result.</summary>
    Failed,

    /// <summary>Ended at the vendor before it was finished.</summary>
    Cancelled,
}
