using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Schemas;

namespace ClientGen.ContractDiff.Comparing;

/// <summary><c>type</c>: the kinds of values let through. Null is a matter of its own.</summary>
internal static class TypeRules
{
    public static Rule Specialized { get; } = new("type-specialized", Effect.Narrows, "fewer types");

    public static Rule Generalized { get; } = new("type-generalized", Effect.Widens, "more types");

    // A type that became text is a wider type where everything is text.
    private static Rule Changed { get; } = new("type-changed", Effect.Incomparable, "other types") { AsText = Generalized };

    public static IReadOnlyList<Rule> All => [Specialized, Generalized, Changed];

    public static void Compare(Pair pair)
    {
        if (pair.Replaced)
            return;
        var (before, after) = (EffectiveTypes.Of(pair.Old), EffectiveTypes.Of(pair.New));
        if (pair.Lifted && (before & after) != 0)
            return;
        if (!pair.Lifted)
            (before, after) = (pair.Old.Types, pair.New.Types);
        if (before == after || OnlyEnum(pair))
            return;

        var effect = Judge(before, after);
        var rule = effect switch
        {
            Effect.Widens => Generalized,
            Effect.Narrows => Specialized,
            _ => Changed,
        };
        var (old, @new) = (pair.Old.TypeAt ?? pair.Node.Old.At, pair.New.TypeAt ?? pair.Node.New.At);
        pair.Add(
            new Edit(rule, effect, old, @new, $"the type went from {JsonTypeNames.Words(before)} to {JsonTypeNames.Words(after)}")
            {
                // Several types make a union; Match and Switch take one function for each.
                CSharp = IsSeveral(before) && IsSeveral(after) ? CSharpLevel.Source : pair.TypeLevel(),
                AsText =
                    after == JsonTypes.String
                    && IsPlain(pair.New)
                    && (before & (JsonTypes.String | JsonTypes.Array | JsonTypes.Object)) == 0
                        ? Effect.Widens
                        : null,
            }
        );
        pair.Replaced = (before & after) == 0;
    }

    private static Effect Judge(JsonTypes before, JsonTypes after) =>
        (before & after) == after ? Effect.Narrows
        : (before & after) == before ? Effect.Widens
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

    private static bool IsPlain(Shape shape) => shape.Enum is null && shape.Text.IsEmpty && shape.Counts.IsEmpty;
}
