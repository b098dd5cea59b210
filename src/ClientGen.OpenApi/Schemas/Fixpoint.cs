namespace ClientGen.OpenApi.Schemas;

/// <summary>Values of parts that depend on each other, also in circles: the largest values that agree with one another.</summary>
internal static class Fixpoint
{
    /// <summary>Works out the value of a part and of all it depends on. Takes time in proportion to the parts and the ways between them,
    /// and no more stack for deep ones than for flat ones.</summary>
    /// <param name="start">The part that is asked about.</param>
    /// <param name="largest">What every part starts with; <paramref name="value"/> may only make it smaller.</param>
    /// <param name="known">The value of a part that was worked out before; null for others.</param>
    /// <param name="below">The parts that a part depends on.</param>
    /// <param name="value">The value of a part, given those of the parts it depends on.</param>
    /// <returns>The values of <paramref name="start"/> and of the parts that were not known.</returns>
    public static IReadOnlyDictionary<TNode, TValue> Solve<TNode, TValue>(
        TNode start,
        TValue largest,
        Func<TNode, TValue?> known,
        Func<TNode, IEnumerable<TNode>> below,
        Func<TNode, Func<TNode, TValue>, TValue> value
    )
        where TNode : class
        where TValue : struct
    {
        var values = new Dictionary<TNode, TValue>(ReferenceEqualityComparer.Instance);
        var users = new Dictionary<TNode, List<TNode>>(ReferenceEqualityComparer.Instance);
        var open = new Stack<TNode>([start]);
        var waiting = new Stack<TNode>();
        while (open.TryPop(out var node))
        {
            if (!values.TryAdd(node, largest))
                continue;
            waiting.Push(node);
            foreach (var part in below(node).Where(part => known(part) is null))
            {
                if (!users.TryGetValue(part, out var of))
                    users.Add(part, of = []);
                of.Add(node);
                open.Push(part);
            }
        }

        // Those found last are mostly the deepest, and are looked at first.
        TValue Now(TNode part) => known(part) ?? values[part];
        while (waiting.TryPop(out var node))
        {
            var found = value(node, Now);
            if (EqualityComparer<TValue>.Default.Equals(found, values[node]))
                continue;
            values[node] = found;
            foreach (var user in users.GetValueOrDefault(node, []))
                waiting.Push(user);
        }

        return values;
    }
}
