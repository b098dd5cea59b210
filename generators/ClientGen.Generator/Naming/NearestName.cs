namespace ClientGen.Generator.Naming;

/// <summary>Finds the name that was meant by one with a slip of the keyboard in it.</summary>
internal static class NearestName
{
    /// <summary>The name that the fewest letters part from what was written; of equals, the first.</summary>
    public static string Of(string written, IEnumerable<string> names) => names.MinBy(name => Distance(written, name))!;

    /// <summary>How many letters part two names, by Levenshtein: to add, drop or change.</summary>
    public static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var changed = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
