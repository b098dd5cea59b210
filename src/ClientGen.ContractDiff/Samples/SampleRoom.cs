namespace ClientGen.ContractDiff.Samples;

/// <summary>How deep and how large one sample may become: lists in lists and members in members multiply. What has no room any more is
/// a plain value, which most likely does not fit.</summary>
internal sealed class SampleRoom
{
    private const int Deepest = 5;

    /// <summary>Enough for objects with tens of thousands of members that are required.</summary>
    private const int MostParts = 50_000;

    private int _depth = -1;
    private int _parts;

    /// <summary>Whether nothing more is to be added.</summary>
    public bool IsFull => _parts == MostParts;

    /// <summary>Takes the room of one part; false where there is none.</summary>
    public bool Enter()
    {
        if (IsFull)
            return false;
        _parts++;
        if (_depth == Deepest)
            return false;
        _depth++;
        return true;
    }

    public void Leave() => _depth--;
}
