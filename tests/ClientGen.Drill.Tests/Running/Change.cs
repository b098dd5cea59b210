namespace ClientGen.Drill.Tests.Running;

/// <summary>What a change is for those who call the vendor.</summary>
internal enum ChangeKind
{
    /// <summary>Says the same in another order.</summary>
    Order,

    /// <summary>Says the same in other words.</summary>
    Neutral,

    /// <summary>Allows or tells more.</summary>
    Additive,

    /// <summary>Takes something away, or calls it otherwise.</summary>
    Breaking,
}

/// <summary>A change that a vendor may make to its document.</summary>
/// <param name="Id">Its place in the table: the vendor's letter and a number.</param>
/// <param name="Kind">What it is for callers.</param>
/// <param name="What">The change in a few words.</param>
/// <param name="Edit">Makes it.</param>
internal sealed record Change(string Id, ChangeKind Kind, string What, Action<JObject> Edit)
{
    /// <summary>What the messages ask for, where it is not ready in them: an edit of the overlay.</summary>
    public Action<Overlay>? Mend { get; init; }

    /// <summary>What hand-written code has to say instead, where the change took what it names: texts and what takes their place.</summary>
    public IReadOnlyList<(string From, string To)> Code { get; init; } = [];

    /// <summary>The end of the name of a hand-written file that has nothing to say any more.</summary>
    public string? Gone { get; init; }

    /// <summary>The vendor, by the first letter of the id.</summary>
    public string Vendor =>
        Id[0] switch
        {
            'c' => "claid",
            'p' => "perfectlyclear",
            'a' => "autoenhance",
            _ => throw new InvalidOperationException($"{Id} begins with no vendor's letter."),
        };
}
