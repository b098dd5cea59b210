using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary><c>enum</c> and <c>const</c>.</summary>
internal static class EnumRules
{
    private static readonly Rule Became = new("became-enum", Effect.Narrows, "values listed");
    private static readonly Rule Removed = new("enum-removed", Effect.Widens, "values no longer listed") { OpenClientsCope = true };
    private static readonly Rule ConstAdded = new("const-added", Effect.Narrows, "one value only");
    private static readonly Rule ConstRemoved = new("const-removed", Effect.Widens, "no longer one value only") { OpenClientsCope = true };
    private static readonly Rule ConstChanged = new("const-changed", Effect.Incomparable, "another only value");

    private static readonly Rule ValueRemoved = new("enum-value-removed", Effect.Narrows, "a listed value gone")
    {
        Evidence = EvidenceSource.ListedValue,
        Part = NamedPart.EnumValue,
        Usage = UsageScope.Value,
    };

    private static readonly Rule ValueAdded = new("enum-value-added", Effect.Widens, "a listed value more")
    {
        Evidence = EvidenceSource.ListedValue,
        Part = NamedPart.EnumValue,
        OpenClientsCope = true,
        ReadAnyway = true,
    };

    private static readonly Rule ExtensibleValueRemoved = new(
        "x-extensible-enum-value-removed",
        Effect.Narrows,
        "a value of an extensible list gone"
    )
    {
        CSharp = CSharpLevel.Source,
        Usage = UsageScope.Value,
        WhyNoEvidence = "an extensible list refuses no value",
    };

    public static IReadOnlyList<Rule> All =>
        [Became, Removed, ConstAdded, ConstRemoved, ConstChanged, ValueRemoved, ValueAdded, ExtensibleValueRemoved];

    public static void Compare(Pair pair)
    {
        if (pair.Replaced || pair.Lifted)
            return;
        CompareExtensible(pair);
        var (before, after) = (pair.Old.Enum, pair.New.Enum);
        if (before is null && after is null)
            return;
        if (before is null)
            Gained(pair, after!);
        else if (after is null)
            Lost(pair);
        else if (before.Count == 1 && after.Count == 1 && !before.Keys.First().Equals(after.Keys.First(), StringComparison.Ordinal))
            Replaced(pair);
        else
            Changed(pair, before, after);
    }

    private static void Gained(Pair pair, Dictionary<string, JToken> values) =>
        pair.Add(
            new Edit(
                pair.New.IsConst ? ConstAdded : Became,
                null,
                pair.New.EnumAt,
                $"only {List(values)} {(values.Count == 1 ? "is" : "are")} allowed now"
            )
            {
                CSharp = pair.TypeLevel(),
            }
        );

    private static void Lost(Pair pair) =>
        pair.Add(
            new Edit(
                pair.Old.IsConst ? ConstRemoved : Removed,
                pair.Old.EnumAt,
                null,
                $"values other than {List(pair.Old.Enum!)} are allowed now"
            )
            {
                CSharp = pair.TypeLevel(),
                Guards = Open(pair),
            }
        );

    private static void Replaced(Pair pair)
    {
        var (was, becomes) = (pair.Old.Enum!.Values.First(), pair.New.Enum!.Values.First());
        pair.Add(
            new Edit(ConstChanged, was, becomes, $"the only value went from {CanonicalJson.Show(was)} to {CanonicalJson.Show(becomes)}")
            {
                // The one value of a member is what the member starts with; anywhere else it is a value of an enum.
                CSharp =
                    pair.New.Types == JsonTypes.String && pair.Comparer.NewTypes.Of(pair.Node.New) != "string"
                        ? CSharpLevel.Source
                        : CSharpLevel.Runtime,
            }
        );
    }

    private static void Changed(Pair pair, Dictionary<string, JToken> before, Dictionary<string, JToken> after)
    {
        foreach (var (key, value) in before.Where(e => !after.ContainsKey(e.Key)))
        {
            pair.Add(
                new Edit(ValueRemoved, value, null, $"the value {CanonicalJson.Show(value)} is no longer listed")
                {
                    Subject = key,
                    CSharp = value.Type == JTokenType.String ? CSharpLevel.Source : CSharpLevel.None,
                }
            );
        }

        Added(pair, after.Where(e => !before.ContainsKey(e.Key)).ToDictionary(StringComparer.Ordinal));
    }

    // Values that came together are one edit: whoever copes with one copes with all.
    private static void Added(Pair pair, Dictionary<string, JToken> values)
    {
        if (values.Count == 0)
            return;
        pair.Add(
            new Edit(
                ValueAdded,
                null,
                values.Values.First(),
                values.Count == 1 ? $"the value {List(values)} is listed now" : $"the values {List(values)} are listed now"
            )
            {
                Subject = string.Join('\n', values.Keys),
                Others = [.. values.Values.Skip(1)],
                Guards = Open(pair),
            }
        );
    }

    private static void CompareExtensible(Pair pair)
    {
        if (pair.Old.ExtensibleEnum is not JArray earlier || pair.New.ExtensibleEnum is not JArray later)
            return;
        var left = later.Select(CanonicalJson.Canonical).ToHashSet(StringComparer.Ordinal);
        foreach (var value in earlier.Where(v => !left.Contains(CanonicalJson.Canonical(v))))
        {
            pair.Add(
                new Edit(ExtensibleValueRemoved, value, null, $"the value {CanonicalJson.Show(value)} is no longer listed")
                {
                    Subject = CanonicalJson.Canonical(value),
                }
            );
        }
    }

    private static Guards Open(Pair pair) => pair.Old.ExtensibleEnum is null ? Guards.None : Guards.Extensible;

    private static string List(Dictionary<string, JToken> values) =>
        string.Join(", ", values.Values.Take(6).Select(CanonicalJson.Show)) + (values.Count > 6 ? $" and {values.Count - 6} more" : "");
}
