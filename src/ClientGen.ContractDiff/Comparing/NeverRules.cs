using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary><c>false</c> schemas, schemas that ask nothing, and the decision whether a plain schema stands against a union it is a variant
/// of.</summary>
internal static class NeverRules
{
    private static readonly Rule Forbidden = new("forbidden", Effect.Narrows, "the schema became false");
    private static readonly Rule NoLongerForbidden = new("no-longer-forbidden", Effect.Widens, "the schema was false");

    public static IReadOnlyList<Rule> All => [Forbidden, NoLongerForbidden];

    public static void Compare(Pair pair)
    {
        var (before, after) = (pair.Old, pair.New);
        pair.Lifted = Lifts(before, after) || Lifts(after, before);
        if (before.IsAny != after.IsAny && !before.Never && !after.Never)
            Anything(pair);
        if (!before.Never && !after.Never)
            return;

        pair.Replaced = true;
        if (after.Never && !before.Never)
            pair.Add(Forbidden, pair.Node.Old.At, pair.Node.New.At, "nothing is allowed here any more");
        if (before.Never && !after.Never)
            pair.Add(NoLongerForbidden, pair.Node.Old.At, pair.Node.New.At, "values are allowed here now");
    }

    // A union beside a type of its own may merely add to that type; it does when the other side is the bare type.
    private static bool Lifts(NormalizedSchema plain, NormalizedSchema union) =>
        plain.Unions.Count == 0 && union.IsUnionOnly && !plain.IsAny && (union.TypeAt is null || !plain.IsBareType);

    // From or to "anything goes", all that a schema asks is one edit.
    private static void Anything(Pair pair)
    {
        var opened = pair.New.IsAny;
        var asked = JsonTypeNames.Words(EffectiveTypes.Of(opened ? pair.Old : pair.New));
        pair.Replaced = true;
        pair.Add(
            new Edit(
                opened ? TypeRules.Generalized : TypeRules.Specialized,
                pair.Node.Old.At,
                pair.Node.New.At,
                opened ? $"anything is allowed now instead of {asked}" : $"anything was allowed, now it must be {asked}"
            )
            {
                CSharp = pair.TypeLevel(),
            }
        );
    }
}
