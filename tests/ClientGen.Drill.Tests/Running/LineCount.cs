namespace ClientGen.Drill.Tests.Running;

/// <summary>How many lines came and went between two texts.</summary>
/// <param name="Came">Lines that only the later one has.</param>
/// <param name="Went">Lines that only the earlier one has.</param>
internal readonly record struct LineCount(int Came, int Went)
{
    private const int MostEdits = 12_000;

    public int Total => Came + Went;

    public static LineCount operator +(LineCount one, LineCount other) => new(one.Came + other.Came, one.Went + other.Went);

    /// <summary>The least edits that make one text of the other, by the greedy algorithm of Myers, whose number of rounds is the number
    /// of edits.</summary>
    public static LineCount Between(string before, string after)
    {
        if (before == after)
            return default;
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        var edits = Edits(old, now);
        return new((edits + now.Length - old.Length) / 2, (edits - now.Length + old.Length) / 2);
    }

    private static int Edits(string[] old, string[] now)
    {
        // reach[k]: how far along the old text the best path on diagonal k goes.
        var most = Math.Min(old.Length + now.Length, MostEdits);
        var reach = new int[(2 * most) + 3];
        for (var edits = 0; edits <= most; edits++)
        {
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var at = diagonal + most + 1;
                var x = diagonal == -edits || (diagonal != edits && reach[at - 1] < reach[at + 1]) ? reach[at + 1] : reach[at - 1] + 1;
                var y = x - diagonal;
                while (x < old.Length && y < now.Length && y >= 0 && old[x] == now[y])
                    (x, y) = (x + 1, y + 1);
                reach[at] = x;
                if (x >= old.Length && y >= now.Length)
                    return edits;
            }
        }
        return most;
    }
}
