namespace ClientGen.ContractDiff.Comparing;

/// <summary>Pairs that wait for pairs inside them, however deep: few of them stand on the stack of the thread at a time.</summary>
internal sealed class PairStack
{
    private const int Deepest = 24;

    private readonly List<PairNode> _open = [];
    private int _running;

    /// <summary>Compares a pair; when a comparison asks for another pair, that one is compared first.</summary>
    /// <param name="node">The pair.</param>
    /// <param name="compare">Compares it. It is called again, and has to start anew, where what it asked for was too deep.</param>
    public void Run(PairNode node, Action<PairNode> compare)
    {
        _open.Add(node);
        if (_running == Deepest)
            throw new TooDeepException();
        if (_running > 0)
        {
            RunLast(compare);
            return;
        }

        while (_open.Count > 0)
        {
            try
            {
                RunLast(compare);
            }
            catch (TooDeepException)
            {
                // The pair that was asked for is the last one now; after it come, from the start, those that wait for it.
            }
        }
    }

    private void RunLast(Action<PairNode> compare)
    {
        _running++;
        try
        {
            compare(_open[^1]);
        }
        finally
        {
            _running--;
        }

        _open.RemoveAt(_open.Count - 1);
    }

    private sealed class TooDeepException : Exception;
}
