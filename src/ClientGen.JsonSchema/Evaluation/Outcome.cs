namespace ClientGen.JsonSchema.Evaluation;

/// <summary>What applying a schema to a value found, and which members and items it looked at (for <c>unevaluated…</c>).</summary>
internal sealed class Outcome
{
    public List<Finding> Findings { get; } = [];

    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    public HashSet<int> Items { get; } = [];

    public bool IsValid => Findings.Count == 0;

    public void Absorb(Outcome other)
    {
        Findings.AddRange(other.Findings);
        AbsorbEvaluated(other);
    }

    public void AbsorbEvaluated(Outcome other)
    {
        Members.UnionWith(other.Members);
        Items.UnionWith(other.Items);
    }
}
