namespace ClientGen.Http;

/// <summary>Bounds retries to a share of the calls that succeed, so that a sick vendor is not buried under them.</summary>
/// <param name="capacity">How many retries may happen in a row without a success.</param>
internal sealed class RetryBudget(int capacity)
{
    private const double EarnedPerSuccess = 0.2;
    private readonly object _gate = new();
    private double _left = capacity;

    /// <summary>Whether a retry is left. Calls that ask at the same moment may all be told so, and then owe.</summary>
    public bool HasLeft
    {
        get
        {
            lock (_gate)
                return _left >= 1;
        }
    }

    public void Spend()
    {
        lock (_gate)
            _left--;
    }

    public void Earn()
    {
        lock (_gate)
            _left = Math.Min(capacity, _left + EarnedPerSuccess);
    }
}
