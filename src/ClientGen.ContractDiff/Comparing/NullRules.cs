using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Null: <c>nullable</c> of 3.0, the type <c>null</c> and the variant <c>null</c> of 3.1 are one thing here.</summary>
internal static class NullRules
{
    private static readonly Rule Became = new("became-nullable", Effect.Widens, "null allowed")
    {
        Evidence = EvidenceSource.Null,
        OpenClientsCopeIfAbsent = true,
    };
    private static readonly Rule BecameNot = new("became-not-nullable", Effect.Narrows, "null no longer allowed")
    {
        Evidence = EvidenceSource.Null,
    };

    public static IReadOnlyList<Rule> All => [Became, BecameNot];

    public static void Compare(Pair pair)
    {
        if (pair.Old.Never || pair.New.Never || pair.Old.AllowsNull == pair.New.AllowsNull)
            return;
        // A schema without a type lets null through as it lets everything through; gaining or losing the type says so already.
        if (
            pair.Old.IsAny
            || pair.New.IsAny
            || pair.Node.Edits.Exists(e => (e.Rule == TypeRules.Generalized || e.Rule == TypeRules.Specialized) && Untyped(pair))
        )
        {
            return;
        }

        var (rule, message) = pair.New.AllowsNull ? (Became, "null is allowed now") : (BecameNot, "null is no longer allowed");
        pair.Add(new Edit(rule, pair.Node.Old.At, pair.Node.New.At, message) { CSharp = pair.NullLevel() });
    }

    private static bool Untyped(Pair pair) => (pair.Old.AllowsNull ? pair.Old : pair.New) is { TypeAt: null, Unions.Count: 0 };
}
