namespace ClientGen.Drill.Tests.Changes;

/// <summary>A change that a vendor makes to its document: one function over it.</summary>
/// <param name="Vendor">Whose document, as in <c>claid</c>.</param>
/// <param name="Kind">What it means for those who call the API today.</param>
/// <param name="Name">What changes, in a line.</param>
/// <param name="Edit">The change.</param>
internal sealed record Change(string Vendor, ChangeKind Kind, string Name, Action<JObject> Edit)
{
    private const int SmallDiff = 80;

    /// <summary>What people change in the overlay where the message has no action ready and <c>clientgen update</c> with its safe
    /// defaults is not enough, as the message advises; null: nothing.</summary>
    public Action<JObject>? Mend { get; init; }

    /// <summary>What people change in hand-written code: file name, old text, new text. An empty old text is all of the file; one with an
    /// ellipsis is all from the one side to the other.</summary>
    public IReadOnlyList<(string File, string Old, string New)> Code { get; init; } = [];

    /// <summary>Texts that the generated C# must hold once the change is absorbed; what is not there is stale.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];

    /// <summary>Texts that the generated C# must not hold any more.</summary>
    public IReadOnlyList<string> Hides { get; init; } = [];

    /// <summary>What <c>clientgen update</c> must ask people, as the beginning of a decision's id; empty: nothing.</summary>
    public string Asks { get; init; } = "";

    /// <summary>The most lines of generated C# that may come and go. Default: none for another way to write the same, else 80; what
    /// breaks may touch as many as it has to.</summary>
    public int Most { get; init; } =
        Kind switch
        {
            ChangeKind.Neutral => 0,
            ChangeKind.Additive => SmallDiff,
            _ => int.MaxValue,
        };

    /// <summary>The document after the change; the one given stays as it is.</summary>
    public JObject Apply(JObject document)
    {
        var changed = (JObject)document.DeepClone();
        Edit(changed);
        return changed;
    }
}
