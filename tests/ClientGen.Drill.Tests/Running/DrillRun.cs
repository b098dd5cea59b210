using System.Collections.Concurrent;

namespace ClientGen.Drill.Tests.Running;

/// <summary>Puts changes through generator, NSwag, compiler, diff and update.</summary>
internal static class DrillRun
{
    private const int AtOnce = 2;

    /// <summary>Runs all of them; the outcomes come in the order of the changes.</summary>
    public static IReadOnlyList<Outcome> Run(IReadOnlyList<Change> changes)
    {
        var outcomes = new Outcome[changes.Count];
        // One at a time each: changes of one vendor take longer than those of another, and stand together.
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(0, changes.Count), EnumerablePartitionerOptions.NoBuffering),
            new() { MaxDegreeOfParallelism = AtOnce },
            index => outcomes[index] = Run(changes[index])
        );
        return outcomes;
    }

    private static Outcome Run(Change change)
    {
        var vendor = VendorCode.All[change.Vendor].Value;
        var document = change.Apply(JObject.Parse(vendor.DocumentText)).Text();
        var first = Attempt.Build(vendor, document, vendor.OverlayText);
        // What builds and breaks nothing is asked about no more, unless something must be asked.
        var isAsked = !first.IsBuilt || change.Kind == ChangeKind.Breaking || change.Asks.Length > 0;
        var update = Update.Of(vendor, document, isAsked);
        var (last, mend) = first.IsBuilt ? (first, "") : Mended(change, vendor, document, first, update);
        var lines = last.Sources.Files.Count == 0 ? default : last.Sources.LinesSince(vendor.Today);
        IReadOnlyList<string> missing = last.IsBuilt ? [.. Missing(change, last, update)] : [];
        return new(change, Judge(change, first, last, lines, update, missing), first, last, mend, lines, update, missing);
    }

    // The first that builds; the last one tried where none does.
    private static (Attempt, string) Mended(Change change, VendorCode vendor, string document, Attempt first, Update update)
    {
        var last = (first, "none");
        foreach (var (overlay, code, name) in Mends(change, vendor, first, update))
        {
            last = (Attempt.Build(vendor, document, overlay, code), name);
            if (last.Item1.IsBuilt)
                break;
        }
        return last;
    }

    private static IEnumerable<(string Overlay, IReadOnlyList<(string, string, string)> Code, string Name)> Mends(
        Change change,
        VendorCode vendor,
        Attempt first,
        Update update
    )
    {
        if (Advice.Follow(vendor.OverlayText, first.Sources.Errors) is { } advised)
            yield return (advised, [], "the action in the message");
        if (update.Overlay != vendor.OverlayText)
            yield return (update.Overlay, [], "`update`");
        if (change.Mend is null && change.Code.Count == 0)
            yield break;
        var overlays = change.Mend is null ? [update.Overlay] : new[] { vendor.OverlayText, update.Overlay }.Distinct();
        foreach (var overlay in overlays)
        {
            var own = change.Mend is { } mend ? Advice.With(overlay, mend) : overlay;
            yield return (own, change.Code, Said(change, overlay != vendor.OverlayText));
        }
    }

    private static string Said(Change change, bool isUpdated) =>
        string.Join(
            " and ",
            new[]
            {
                isUpdated ? "`update`" : null,
                change.Mend is null ? null : "an edit of the overlay by hand",
                change.Code.Count == 0 ? null : $"{change.Code.Count} edit{(change.Code.Count == 1 ? "" : "s")} of hand-written code",
            }.OfType<string>()
        );

    private static IEnumerable<string> Missing(Change change, Attempt last, Update update)
    {
        var text = last.Sources.Text;
        foreach (var shown in change.Shows.Where(shown => !text.Contains(shown, StringComparison.Ordinal)))
            yield return $"`{shown}` is not in the C#";
        foreach (var hidden in change.Hides.Where(hidden => text.Contains(hidden, StringComparison.Ordinal)))
            yield return $"`{hidden}` is still in the C#";
        if (change.Asks.Length > 0 && !update.Asked.Any(id => id.StartsWith(change.Asks, StringComparison.Ordinal)))
            yield return $"nobody asks `{change.Asks}`";
    }

    private static Result Judge(Change change, Attempt first, Attempt last, LineCount lines, Update update, IReadOnlyList<string> missing)
    {
        var isBreak = change.Kind == ChangeKind.Breaking;
        return (first.IsBuilt, last.IsBuilt) switch
        {
            (_, false) => Result.Stuck,
            _ when !first.IsPlaced => Result.Unplaced,
            _ when missing.Count > 0 => Result.Stale,
            (false, _) when !isBreak => first.IsQuestion ? Result.Asks : Result.Stops,
            (true, _) when isBreak && !Verdict.Warns(update.Report) && update.Asked.Count == 0 => Result.Silent,
            _ when lines.Total > change.Most => Result.Noisy,
            _ => Result.Boring,
        };
    }
}
