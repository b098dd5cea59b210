using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Samples;
using ClientGen.ContractDiff.Severity;
using ClientGen.JsonSchema;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Exposure;

/// <summary>Looks for a value that one document allows and the other does not, and shows it only when both validators agree.</summary>
internal sealed class EvidenceFinder(SchemaCache before, SchemaCache after)
{
    private const int MostCandidates = 250;
    private const int MostFindings = 1000;
    private const int LongestEvidence = 2000;
    private readonly Lazy<SchemaValidator> _old = new(() => new(before.Spec.Root, before.Spec.FileRoot));
    private readonly Lazy<SchemaValidator> _new = new(() => new(after.Spec.Root, after.Spec.FileRoot));
    private int _looked;

    public Evidence? Find(Edit edit, Effect effect, Direction direction)
    {
        if (edit.Schemas is not var (oldAt, newAt) || !IsMain(oldAt) || !IsMain(newAt) || ++_looked > MostFindings)
            return null;
        var (earlier, later) = (before.Set(oldAt), after.Set(newAt));
        var (oldPointer, newPointer) = (SpecPointer.Of(earlier.At), SpecPointer.Of(later.At));
        var sides = new Sides(_old.Value, _new.Value, oldPointer, newPointer);
        try
        {
            return Candidates(edit, earlier, later)
                .Take(MostCandidates)
                .Select(c => sides.Judge(c, edit))
                .OfType<Judged>()
                .Where(j => Fits(j.Evidence, effect) && j.Length <= LongestEvidence)
                .OrderByDescending(j => j.ByTheEdit)
                .ThenByDescending(j => j.Evidence.ValidBefore == (direction == Direction.Request))
                .ThenBy(j => j.Length)
                .FirstOrDefault()
                ?.Evidence;
        }
        catch (Exception e) when (e is SchemaException or ArgumentException or InvalidCastException or FormatException or OverflowException)
        {
            // A schema the validator cannot use, as with a keyword of the wrong kind, gives no evidence; the finding stands without it.
            return null;
        }
    }

    private static bool IsMain(JToken token) => SpecFile.Of(token) is { IsMain: true };

    private static bool Fits(Evidence evidence, Effect effect) =>
        effect switch
        {
            Effect.Narrows => evidence.ValidBefore,
            Effect.Widens => evidence.ValidAfter,
            _ => true,
        };

    private IEnumerable<JToken> Candidates(Edit edit, SchemaSet earlier, SchemaSet later)
    {
        if (edit.Rule.OnMember)
            return MemberCandidates.Of(earlier, later, edit.Subject);
        return edit.Rule.Evidence switch
        {
            EvidenceSource.ListedValue => [(edit.New ?? edit.Old)!.DeepClone()],
            EvidenceSource.Null => [JValue.CreateNull()],
            _ => BoundaryValues.Of(before, earlier).Concat(BoundaryValues.Of(after, later)),
        };
    }

    private sealed record Sides(SchemaValidator Old, SchemaValidator New, string OldPointer, string NewPointer)
    {
        public Judged? Judge(JToken candidate, Edit edit)
        {
            var (earlier, later) = (Old.Validate(candidate, OldPointer), New.Validate(candidate, NewPointer));
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
                return null;
            var byTheEdit = earlier.Count == 0 ? Concerns(later, edit.New) : Concerns(earlier, edit.Old);
            return new(new(candidate, OldPointer, NewPointer, earlier.Count == 0, later.Count == 0), byTheEdit);
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
    }

    private static bool IsUnder(string pointer, string other) => (pointer + "/").StartsWith(other + "/", StringComparison.Ordinal);

    /// <summary>Evidence, and whether what refuses the value is what was edited.</summary>
    private sealed record Judged(Evidence Evidence, bool ByTheEdit)
    {
        public int Length { get; } = Evidence.Instance.ToString(Newtonsoft.Json.Formatting.None).Length;
    }
}
