using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Samples;
using ClientGen.JsonSchema;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Exposure;

/// <summary>The values that may show an edit.</summary>
internal static class EvidenceCandidates
{
    public static IEnumerable<JToken> Of(SchemaComparer schemas, Edit edit, SchemaSet earlier, SchemaSet later, ValidationBudget budget)
    {
        if (edit.Witness is { } witness)
            return [witness];
        if (edit.Rule.OnMember)
            return MemberCandidates.Of(earlier, later, edit.Subject);
        if (edit.Rule.Part == NamedPart.Variant && OfVariant(schemas, edit, budget).ToList() is { Count: > 0 } own)
            return own;
        return edit.Rule.Evidence switch
        {
            EvidenceSource.ListedValue => [(edit.New ?? edit.Old)!.DeepClone()],
            EvidenceSource.Null => [JValue.CreateNull()],
            _ => BoundaryValues.Of(schemas.Old, earlier).Concat(BoundaryValues.Of(schemas.New, later)),
        };
    }

    // A variant is shown by a value of its own, not by one of another that came with it.
    private static IEnumerable<JToken> OfVariant(SchemaComparer schemas, Edit edit, ValidationBudget budget)
    {
        var (space, judge, at) = edit.New is { } added
            ? (schemas.New, schemas.NewJudge, added)
            : (schemas.Old, schemas.OldJudge, edit.Old!);
        var variant = space.Set(at);
        return BoundaryValues.Of(space, variant).Take(100).Where(value => judge.Fits(variant, value, budget) == true);
    }
}
