using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ClientGen.Drill.Tests;

/// <summary>The ledger, <c>docs/drill.md</c>: what each change does today.</summary>
internal static partial class DrillPage
{
    public const string Path = "docs/drill.md";

    private const int MostStops = 2;
    private const int MostAsked = 3;

    private static readonly IReadOnlyList<(Result Result, string Meaning)> Meanings =
    [
        (
            Result.Boring,
            "more of the API, or another way to write it, builds with a small diff; a break is told, and a mend works in one round"
        ),
        (Result.Asks, "an addition stops the build for a decision that no rule can make, and the answer that the message has ready works"),
        (Result.Stops, "a harmless change stops the build; a mend works in one round"),
        (Result.Noisy, "a harmless change brings more lines of C# than it should"),
        (Result.Stale, "it builds, and something still says what was, or what is new is not there"),
        (Result.Silent, "a break that neither the build nor `diff` nor `update` tells"),
        (Result.Unplaced, "a stop that does not say where"),
        (Result.Stuck, "no mend works in one round"),
    ];

    public static string Write(IReadOnlyList<Outcome> outcomes)
    {
        var page = new StringBuilder();
        page.Append(
            """
            # The change drill

            Realistic changes of the vendors' documents, one at a time, each put through generator, NSwag and compiler together with the
            hand-written code, and through `clientgen update --accept all-safe` and `clientgen diff`. A test writes this page
            (`tests/ClientGen.Drill.Tests`): it fails when a change does something else than the page says, and a change that was boring
            stays boring, whatever is accepted. It runs every third change; `CLIENTGEN_DRILL=all` runs all, and
            `CLIENTGEN_APPROVE=1` accepts what they do. Lines are counted in order, without `Utf8.g.cs`, which says for bytes what the
            models say. A new kind of change is one function in
            `tests/ClientGen.Drill.Tests/Changes`. What every tool said in full is in `artifacts/drill.txt` after a run.


            """
        );
        var boring = outcomes.Count(outcome => outcome.Result == Result.Boring);
        page.Append(CultureInfo.InvariantCulture, $"**{boring} of {outcomes.Count} are boring.**\n\n");
        page.Append("| result | changes | what it means |\n|---|---|---|\n");
        foreach (var (result, meaning) in Meanings)
            page.Append(CultureInfo.InvariantCulture, $"| {Word(result)} | {outcomes.Count(o => o.Result == result)} | {meaning} |\n");
        var breaks = outcomes.Where(outcome => outcome.Change.Kind == ChangeKind.Breaking).ToList();
        var harmless = outcomes.Except(breaks).ToList();
        var (called, warned) = (harmless.Count(o => Verdict.Breaks(o.Update.Report)), breaks.Count(o => Verdict.Warns(o.Update.Report)));
        page.Append(CultureInfo.InvariantCulture, $"\n`diff` calls {called} of {harmless.Count} harmless changes a break on the wire, ");
        page.Append(CultureInfo.InvariantCulture, $"and warns of {warned} of {breaks.Count} breaking ones.\n");
        foreach (var vendor in outcomes.GroupBy(outcome => outcome.Change.Vendor))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {vendor.Key}\n\n");
            page.Append("| change | kind | result | lines of C# | what one sees and does | `diff` |\n|---|---|---|---|---|---|\n");
            foreach (var outcome in vendor)
                page.Append(Row(outcome)).Append('\n');
        }
        return page.ToString();
    }

    /// <summary>The changes that a page calls boring.</summary>
    public static IReadOnlyList<(string Vendor, string Name)> Boring(string page) =>
        [
            .. page.ReplaceLineEndings("\n")
                .Split("\n## ")
                .Skip(1)
                .SelectMany(chapter => BoringRow().Matches(chapter).Select(match => (chapter.Split('\n')[0], match.Groups["name"].Value))),
        ];

    /// <summary>The row of one change.</summary>
    public static string Row(Outcome outcome) =>
        $"| {outcome.Change.Name} | {Word(outcome.Change.Kind)} | {Word(outcome.Result)} | {Lines(outcome)} | {Seen(outcome)} | "
        + $"{Verdict.Of(outcome.Update.Report)} |";

    private static string Lines(Outcome outcome) =>
        outcome.Last.Sources.Files.Count == 0 ? "" : $"+{outcome.Lines.Came} −{outcome.Lines.Went}";

    private static string Seen(Outcome outcome)
    {
        var parts = new List<string>();
        if (!outcome.First.IsBuilt)
            parts.Add($"stops: {Listed(outcome.First.Stops, MostStops)}");
        if (outcome.Mend.Length > 0)
        {
            parts.Add(
                outcome.Last.IsBuilt
                    ? $"mended by {outcome.Mend}"
                    : $"still stops after {outcome.Mend}: {Listed(outcome.Last.Stops, MostStops)}"
            );
        }
        if (outcome.Missing.Count > 0)
            parts.Add(string.Join(", ", outcome.Missing));
        if (outcome.Update.Asked.Count > 0)
            parts.Add($"`update` asks {Listed(outcome.Update.Asked.Select(id => $"`{id}`"), MostAsked)}");
        if (outcome.Update.Fault is not null)
            parts.Add("`update` gives up");
        return string.Join("; ", parts);
    }

    private static string Listed(IEnumerable<string> texts, int most)
    {
        var all = texts.GroupBy(text => text).Select(same => same.Count() == 1 ? same.Key : $"{same.Key} ×{same.Count()}").ToList();
        return string.Join(", ", all.Take(most)) + (all.Count > most ? $" and {all.Count - most} more" : "");
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    [GeneratedRegex(@"^\| (?<name>.+?) \| \w+ \| boring \|", RegexOptions.Multiline)]
    private static partial Regex BoringRow();
}
