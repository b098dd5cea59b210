using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>How alike two names are, from 0 to 1.</summary>
internal static class Similarity
{
    /// <summary>From here on a pair counts as a rename.</summary>
    public const double Threshold = 0.6;

    public static double Of(string left, string right)
    {
        var (a, b) = (Bare(left), Bare(right));
        if (a.Length == 0 || b.Length == 0)
            return 0;
        if (a == b)
            return 1;
        if (a.Length < 3 || b.Length < 3)
            return 0;
        var contained = a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal) ? 0.6 : 0;
        return Math.Max(contained, 1 - ((double)Distance(a, b) / Math.Max(a.Length, b.Length)));
    }

    /// <summary>Whether two schemas have the same description, and it is long enough to tell them from others.</summary>
    public static bool SameWords(JToken left, JToken right) =>
        (left as JObject).Text("description") is { Length: > 12 } words && words == (right as JObject).Text("description");

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[b.Length];
    }
}
