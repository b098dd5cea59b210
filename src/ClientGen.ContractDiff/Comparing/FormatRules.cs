using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Schemas;
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
        var (old, @new) = (Single(pair.Old), Single(pair.New));
        if (old?.Name == @new?.Name)
            return;

        var effect = Judge(old?.Name, @new?.Name);
        var rule = (old, @new) switch
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
            new Edit(rule, effect, old?.At, @new?.At, $"the format went from {old?.Name ?? "none"} to {@new?.Name ?? "none"}")
            {
                CSharp = pair.TypeLevel(),
            }
        );
    }

    private static Effect Judge(string? old, string? @new)
    {
        var (was, becomes) = (Drop(old), Drop(@new));
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

    private static (string Name, JToken At)? Single(Shape shape) =>
        shape.Text.Formats.Count == 0
            ? null
            : (string.Join(" and ", shape.Text.Formats.Keys.Order(StringComparer.Ordinal)), shape.Text.Formats.Values.First());
}
