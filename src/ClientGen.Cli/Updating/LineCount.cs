namespace ClientGen.Cli.Updating;

/// <summary>How many lines of a text are new, and how many are gone.</summary>
internal static class LineCount
{
    public static string Of(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        return $"+{Surplus(now, old)} −{Surplus(old, now)} lines";
    }

    private static Dictionary<string, int> Lines(string text) =>
        text.Split('\n')
            .GroupBy(line => line.TrimEnd('\r'), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count());

    private static int Surplus(Dictionary<string, int> lines, Dictionary<string, int> others) =>
        lines.Sum(line => Math.Max(0, line.Value - others.GetValueOrDefault(line.Key)));
}
