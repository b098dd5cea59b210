namespace ClientGen.Drill.Tests.Changes;

/// <summary>What a change means for those who call the API today.</summary>
internal enum ChangeKind
{
    /// <summary>The same API, written in another way.</summary>
    Neutral,

    /// <summary>Something more; what was right stays right.</summary>
    Additive,

    /// <summary>Something that was right is wrong now.</summary>
    Breaking,
}
