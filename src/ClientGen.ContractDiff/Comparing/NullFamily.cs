using ClientGen.ContractDiff.Law;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Null: <c>nullable</c> of 3.0, the type <c>null</c> and the variant <c>null</c> of 3.1 are one thing here.</summary>
internal static class NullFamily
{
    public static void Compare(Pair pair)
    {
        if (pair.Old.Never || pair.New.Never || pair.Old.AllowsNull == pair.New.AllowsNull) return;
        // A schema without a type lets null through as it lets everything through; gaining or losing the type says so already.
        if (pair.Old.IsAny || pair.New.IsAny || pair.Node.Edits.Exists(e => e.Stem is "type-generalized" or "type-specialized" && Untyped(pair))) return;

        var (stem, effect, message) = pair.New.AllowsNull
            ? ("became-nullable", Effect.Widens, "null is allowed now")
            : ("became-not-nullable", Effect.Narrows, "null is no longer allowed");
        pair.Add(new Edit(stem, effect, pair.Node.Old.At, pair.Node.New.At, message)
        {
            CSharp = pair.NullLevel(),
        });
    }

    private static bool Untyped(Pair pair) => (pair.Old.AllowsNull ? pair.Old : pair.New) is { TypeAt: null, Unions.Count: 0 };
}
