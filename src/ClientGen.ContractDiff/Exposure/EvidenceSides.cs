using ClientGen.ContractDiff.Comparing;
using ClientGen.JsonSchema;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Exposure;

/// <summary>The schemas of both documents a value is held against.</summary>
internal sealed record EvidenceSides(SchemaComparer Schemas, JToken Old, JToken New, ValidationBudget Budget)
{
    /// <summary>The value as evidence; null where both sides say the same to it, or what refuses it is another member.</summary>
    public JudgedValue? Judge(JToken candidate, Edit edit)
    {
        var (earlier, later) = (Schemas.OldJudge.Violations(Old, candidate, Budget), Schemas.NewJudge.Violations(New, candidate, Budget));
        if ((earlier.Count == 0) == (later.Count == 0))
            return null;
        if (
            edit.Rule.OnMember
            && !earlier
                .Concat(later)
                .Any(v =>
                    v.MissingMember == edit.Subject
                    || v.InstancePointer.StartsWith("/" + JsonPointer.Escape(edit.Subject), StringComparison.Ordinal)
                )
        )
        {
            return null;
        }
        var byTheEdit = edit.Rule.OnMember || (earlier.Count == 0 ? Concerns(later, edit.New) : Concerns(earlier, edit.Old));
        return new(new(candidate, SpecPointer.Of(Old), SpecPointer.Of(New), earlier.Count == 0, later.Count == 0), byTheEdit);
    }

    // The edit is a keyword, or a part of one; a condition speaks through its branches.
    private static bool Concerns(IReadOnlyCollection<SchemaViolation> violations, JToken? edited)
    {
        if (edited is null)
            return false;
        var at = SpecPointer.Of(edited);
        var parts = at.EndsWith("/if", StringComparison.Ordinal)
            ? new[] { at[..^"if".Length] + "then", at[..^"if".Length] + "else" }
            : [at];
        return violations.Any(v => Array.Exists(parts, part => IsUnder(v.SchemaPointer, part)) || IsUnder(at, v.SchemaPointer));
    }

    private static bool IsUnder(string pointer, string other) => (pointer + "/").StartsWith(other + "/", StringComparison.Ordinal);
}
