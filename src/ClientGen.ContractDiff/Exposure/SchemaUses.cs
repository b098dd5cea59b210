using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Exposure;

/// <summary>The schemas operations use directly, and the walk from there to every edit below.</summary>
internal sealed class SchemaUses
{
    private readonly Dictionary<(PairNode Node, ExposureKind ExposureKind), HashSet<OperationName>> _roots = [];

    public void Add(PairNode node, ExposureKind use, OperationName operation)
    {
        if (!_roots.TryGetValue((node, use), out var operations))
            _roots.Add((node, use), operations = []);
        operations.Add(operation);
    }

    public void Collect(ExposureCollector collector)
    {
        var fruitful = Fruitful(_roots.Keys.Select(r => r.Node));
        foreach (var ((root, use), operations) in _roots)
            Walk(root, use, operations, fruitful, collector);
    }

    /// <summary>Edits of a schema no operation uses: nothing travels, the C# type may still change.</summary>
    public static void ReachUnused(PairNode root, ExposureCollector collector)
    {
        foreach (var edit in root.Edits)
            collector.Add(edit, new ExposureKind(Direction.None, Area.Component, Guards.None, false, false), []);
    }

    private static void Walk(
        PairNode root,
        ExposureKind use,
        HashSet<OperationName> operations,
        HashSet<PairNode> fruitful,
        ExposureCollector collector
    )
    {
        var seen = new HashSet<(PairNode, ExposureKind)>();
        var open = new Stack<(PairNode Node, ExposureKind ExposureKind)>([(root, use)]);
        while (open.TryPop(out var at))
        {
            if (!fruitful.Contains(at.Node) || !seen.Add(at))
                continue;
            foreach (var edit in at.Node.Edits)
            {
                collector.Add(
                    edit,
                    edit.Rule.OnMember ? at.ExposureKind with { Area = Deeper(at.ExposureKind.Area) } : at.ExposureKind,
                    operations
                );
            }
            foreach (var edge in at.Node.Edges)
            {
                open.Push(
                    (
                        edge.Target,
                        at.ExposureKind with
                        {
                            Area = Deeper(at.ExposureKind.Area),
                            Flips = at.ExposureKind.Flips ^ edge.Flips,
                            Guards = at.ExposureKind.Guards | edge.Guards,
                            Writing = Below(at.ExposureKind, edge.Target),
                            MayBeAbsent = edge.MayBeAbsent,
                        }
                    )
                );
            }
        }
    }

    private static Area Deeper(Area area) =>
        area switch
        {
            Area.Body => Area.Property,
            Area.Parameter => Area.ParameterProperty,
            Area.Header => Area.HeaderProperty,
            _ => area,
        };

    // The members of a form are pairs, and an object inside one is JSON; inside a parameter everything stays text.
    private static Writing Below(ExposureKind at, PairNode target) =>
        (at.Writing, at.Area) switch
        {
            (Writing.Json, _) => Writing.Json,
            (_, Area.Body or Area.Property) when Has(target, JsonTypes.Object) => Writing.Json,
            (Writing.Pairs, Area.Body) => Writing.Pairs,
            _ => Writing.Text,
        };

    private static bool Has(PairNode node, JsonTypes type) =>
        ((EffectiveTypes.Of(node.Old.Normalized) | EffectiveTypes.Of(node.New.Normalized)) & type) != 0;

    // Pairs with an edit at or below them; the walk never enters the others.
    private static HashSet<PairNode> Fruitful(IEnumerable<PairNode> roots)
    {
        var parents = new Dictionary<PairNode, List<PairNode>>();
        var seen = new HashSet<PairNode>();
        var open = new Stack<PairNode>(roots);
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
                continue;
            foreach (var target in node.Edges.Select(e => e.Target))
            {
                if (!parents.TryGetValue(target, out var list))
                    parents.Add(target, list = []);
                list.Add(node);
                open.Push(target);
            }
        }

        var fruitful = new HashSet<PairNode>();
        open = new Stack<PairNode>(seen.Where(n => n.Edits.Count > 0));
        while (open.TryPop(out var node))
        {
            if (!fruitful.Add(node) || !parents.TryGetValue(node, out var above))
                continue;
            foreach (var parent in above)
                open.Push(parent);
        }

        return fruitful;
    }
}
