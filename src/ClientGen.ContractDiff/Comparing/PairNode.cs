using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Two schemas that stand for each other, what differs between them, and the pairs below.</summary>
internal sealed class PairNode(SchemaSet before, SchemaSet after)
{
    public SchemaSet Old { get; } = before;

    public SchemaSet New { get; } = after;

    public List<Edit> Edits { get; } = [];

    public List<PairEdge> Edges { get; } = [];

    public PairState State { get; set; }

    /// <summary>How all that both allow relates, once it is known for good; asked for again and again while variants are matched.</summary>
    public Severity.Effect? Relation { get; set; }
}

internal enum PairState
{
    Waiting,
    Open,
    Done,
}

/// <summary>The way from a pair to a pair inside it.</summary>
internal sealed record PairEdge(PairNode Target, bool Flips, Guards Guards);
