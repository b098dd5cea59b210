using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary><c>type</c>: the kinds of values let through. Null is a matter of its own.</summary>
internal static class TypeRules
{
    public static Rule Generalized { get; } = new("type-generalized", Effect.Widens, "more types");

    public static Rule Specialized { get; } = new("type-specialized", Effect.Narrows, "fewer types") { AsText = Generalized };

    // A type that became text is a wider type where everything is text.
    private static Rule Changed { get; } = new("type-changed", Effect.Incomparable, "other types") { AsText = Generalized };

    public static IReadOnlyList<Rule> All => [Specialized, Generalized, Changed];

    public static void Compare(Pair pair)
    {
        if (pair.Replaced)
            return;
        var (earlier, later) = (EffectiveTypes.Of(pair.Old), EffectiveTypes.Of(pair.New));
        if (pair.Lifted && (earlier & later) != 0)
            return;
        if (!pair.Lifted)
            (earlier, later) = (pair.Old.Types, pair.New.Types);
        if (earlier == later || OnlyEnum(pair))
            return;

        var effect = Judge(earlier, later);
        var rule = effect switch
        {
            Effect.Widens => Generalized,
            Effect.Narrows => Specialized,
            _ => Changed,
        };
        var (before, after) = (pair.Old.TypeAt ?? pair.Node.Old.At, pair.New.TypeAt ?? pair.Node.New.At);
        pair.Add(
            new Edit(rule, effect, before, after, $"the type went from {JsonTypeNames.Words(earlier)} to {JsonTypeNames.Words(later)}")
            {
                // Several types make a union; Match and Switch take one function for each.
                CSharp = IsSeveral(earlier) && IsSeveral(later) ? CSharpLevel.Source : pair.TypeLevel(),
                AsText = TextTypes.AsText(pair, earlier, later),
                AsPairs = TextTypes.AsPairs(pair, earlier, later),
            }
        );
        pair.Replaced = (earlier & later) == 0;
    }

    private static Effect Judge(JsonTypes earlier, JsonTypes later) =>
        (earlier & later) == later ? Effect.Narrows
        : (earlier & later) == earlier ? Effect.Widens
        : Effect.Incomparable;

    // An integer is no kind of its own beside numbers.
    private static bool IsSeveral(JsonTypes types) =>
        System.Numerics.BitOperations.PopCount(
            (uint)(types & JsonTypes.NotNull & ~(types.HasFlag(JsonTypes.Number) ? JsonTypes.Integer : JsonTypes.None))
        ) > 1;

    // Listed values carry their types; the enum rules speaks of them.
    private static bool OnlyEnum(Pair pair) =>
        pair.Old is { Enum: not null, TypeAt: null } && pair.New is { Enum: not null, TypeAt: null }
        || (pair.Old is { Enum: not null, TypeAt: null } && pair.New.IsAny)
        || (pair.New is { Enum: not null, TypeAt: null } && pair.Old.IsAny);
}
