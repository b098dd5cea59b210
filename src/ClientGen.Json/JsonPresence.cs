namespace ClientGen.Json;

/// <summary>How a declared member of a model was received.</summary>
public enum JsonPresence
{
    /// <summary>It came with a value, or it is optional and did not come: the member's own value says which.</summary>
    Ordinary,

    /// <summary>It came as an explicit <c>null</c>.</summary>
    Null,

    /// <summary>The document requires it, yet it did not come.</summary>
    Missing,

    /// <summary>It came, but is of a kind that the member does not hold: <see cref="JsonModel.UnreadableMembers"/> has its JSON.</summary>
    Unreadable,
}
