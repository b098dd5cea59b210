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
}

internal enum PairState
{
    Waiting,
    Open,
    Done,
}

/// <summary>The way from a pair to a pair inside it.</summary>
/// <param name="Target">The pair inside.</param>
/// <param name="Flips">Whether it stands under <c>not</c>.</param>
/// <param name="Guards">What holds for everything below.</param>
/// <param name="MayBeAbsent">Whether it is a member that may be absent on both sides.</param>
internal sealed record PairEdge(PairNode Target, bool Flips, Guards Guards, bool MayBeAbsent);
