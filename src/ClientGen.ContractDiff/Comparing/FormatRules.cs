using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary><c>format</c>: it narrows, save where it only says how to show the value.</summary>
internal static class FormatRules
{
    private static readonly Rule Added = new("format-added", Effect.Narrows, "a format set");
    private static readonly Rule Removed = new("format-removed", Effect.Widens, "a format taken away");
    private static readonly Rule Changed = new("format-changed", Effect.Incomparable, "another format");
    private static readonly Rule Generalized = new("format-generalized", Effect.Widens, "a wider number");
    private static readonly Rule Specialized = new("format-specialized", Effect.Narrows, "a narrower number");

    private static readonly HashSet<string> Hints = new(StringComparer.OrdinalIgnoreCase)
    {
        "password",
        "html",
        "markdown",
        "textarea",
        "commonmark",
        "multiline",
    };

    private static readonly Dictionary<string, int> Widths = new(StringComparer.Ordinal)
    {
        ["int8"] = 1,
        ["int16"] = 2,
        ["int32"] = 3,
        ["int64"] = 4,
        ["float"] = 13,
        ["double"] = 14,
    };

    public static IReadOnlyList<Rule> All => [Added, Removed, Changed, Generalized, Specialized];

    public static void Compare(Pair pair)
    {
        if (!pair.Both(JsonTypes.String | JsonTypes.Number))
            return;
        var (before, after) = (Single(pair.Old), Single(pair.New));
        if (before?.Name == after?.Name)
            return;
        if (Bytes.SaidOtherwise(pair.Old, pair.New))
        {
            if (pair.TypeLevel() is not CSharpLevel.None and var level)
            {
                pair.Add(
                    new Edit(before is null ? Added : Removed, Effect.None, before?.At, after?.At, "bytes in text are said in other words")
                    {
                        CSharp = level,
                    }
                );
            }
            return;
        }

        var effect = Judge(before?.Name, after?.Name);
        var rule = (before, after) switch
        {
            (null, _) => Added,
            (_, null) => Removed,
            _ => effect switch
            {
                Effect.Widens => Generalized,
                Effect.Narrows => Specialized,
                _ => Changed,
            },
        };
        pair.Add(
            new Edit(rule, effect, before?.At, after?.At, $"the format went from {before?.Name ?? "none"} to {after?.Name ?? "none"}")
            {
                CSharp = pair.TypeLevel(),
            }
        );
    }

    private static Effect Judge(string? before, string? after)
    {
        var (was, becomes) = (Drop(before), Drop(after));
        if (was == becomes)
            return Effect.None;
        if (was is null)
            return Effect.Narrows;
        if (becomes is null)
            return Effect.Widens;
        if (Widths.TryGetValue(was, out var from) && Widths.TryGetValue(becomes, out var to) && from / 10 == to / 10)
            return to > from ? Effect.Widens : Effect.Narrows;
        return Effect.Incomparable;
    }

    private static string? Drop(string? format) => format is null || Hints.Contains(format) ? null : format;

    private static (string Name, JToken At)? Single(NormalizedSchema shape) =>
        shape.Text.Formats.Count == 0
            ? null
            : (string.Join(" and ", shape.Text.Formats.Keys.Order(StringComparer.Ordinal)), shape.Text.Formats.Values.First());
}
