using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Schemas;

namespace ClientGen.ContractDiff.Comparing;

/// <summary><c>false</c> schemas, schemas that ask nothing, and the decision whether a plain schema stands against a union it is a variant of.</summary>
internal static class NeverRules
{
    private static readonly Rule Forbidden = new("forbidden", Effect.Narrows, "the schema became false");
    private static readonly Rule NoLongerForbidden = new("no-longer-forbidden", Effect.Widens, "the schema was false");

    public static IReadOnlyList<Rule> All => [Forbidden, NoLongerForbidden];

    public static void Compare(Pair pair)
    {
        var (old, @new) = (pair.Old, pair.New);
        pair.Lifted = Lifts(old, @new) || Lifts(@new, old);
        if (old.IsAny != @new.IsAny && !old.Never && !@new.Never)
            Anything(pair);
        if (!old.Never && !@new.Never)
            return;

        pair.Replaced = true;
        if (@new.Never && !old.Never)
            pair.Add(Forbidden, pair.Node.Old.At, pair.Node.New.At, "nothing is allowed here any more");
        if (old.Never && !@new.Never)
            pair.Add(NoLongerForbidden, pair.Node.Old.At, pair.Node.New.At, "values are allowed here now");
    }

    // A union beside a type of its own may merely add to that type; it does when the other side is the bare type.
    private static bool Lifts(Shape plain, Shape union) =>
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
