using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;
using ClientGen.JsonSchema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Exposure;

/// <summary>
/// Looks for a value that one document allows and the other does not. It is shown only when both validators agree and it argues
/// for the finding: what clients send was right and is wrong, what they receive was never to come and comes.
/// </summary>
internal sealed class EvidenceFinder(SchemaComparer schemas)
{
    private const int MostCandidates = 250;
    private const int LongestEvidence = 2000;

    /// <summary>Parts of values that are judged in all, so that a document of a million members does not take an hour.</summary>
    private const int MostWork = 600_000;

    /// <summary>What judging values may cost for all findings; a second or two.</summary>
    private const long MostSteps = 2_000_000;

    private readonly SearchBudget _steps = new(MostSteps);
    private bool _patternTooSlow;

    /// <summary>How many parts of values were made and judged.</summary>
    public int Work { get; private set; }

    /// <summary>The evidence, or why there is none.</summary>
    public (Evidence? Evidence, string? Why) Find(Edit edit, Effect effect, Direction direction, bool flips)
    {
        if (edit.Schemas is not var (oldAt, newAt))
            return (null, "it is no matter of one value");
        if (_patternTooSlow)
            return (null, "a pattern of the documents takes too long to match, so that values are no longer tried");
        if (Work > MostWork)
            return (null, "so many values were tried for the findings before it that none was tried here");
        (Evidence? Evidence, string? Why) found = (null, null);
        _steps.Share(budget => found = Judged(edit, (schemas.Old.Set(oldAt), schemas.New.Set(newAt)), budget, Argues));
        return found;

        bool Argues(Evidence evidence) => EvidenceFinder.Argues(evidence, effect, direction, flips);
    }

    private (Evidence? Evidence, string? Why) Judged(
        Edit edit,
        (SchemaSet Earlier, SchemaSet Later) schemasAt,
        ValidationBudget budget,
        Func<Evidence, bool> argues
    )
    {
        var (earlier, later) = schemasAt;
        var sides = new EvidenceSides(schemas, earlier.At, later.At, budget);
        var weight = Weight(earlier.Normalized) + Weight(later.Normalized);
        var (tried, best) = (0, (JudgedValue?)null);
        try
        {
            foreach (var candidate in EvidenceCandidates.Of(schemas, edit, earlier, later, budget).Take(MostCandidates))
            {
                tried++;
                Work += Size(candidate) + weight;
                var judged = sides.Judge(candidate, edit);
                if (judged is not null && judged.Length <= LongestEvidence && argues(judged.Evidence))
                    best = Better(best, judged);
                if (Work > MostWork)
                    break;
            }
        }
        catch (Exception e) when (InstanceJudge.Unusable(e))
        {
            // A schema the validator cannot use, as with a keyword of the wrong kind, gives no evidence; the finding stands without it.
            _patternTooSlow |= e.InnerException is System.Text.RegularExpressions.RegexMatchTimeoutException;
            if (!budget.IsSpent)
                return (null, "no value can be judged: " + e.Message);
        }

        if (best is not null)
            return (best.Evidence, null);
        return (
            null,
            edit.Rule.WhyNoEvidence
                ?? (
                    budget.IsSpent
                        ? "the values tried so far use up what judging values may cost"
                        : $"none of {tried} values tried is allowed on one side only"
                )
        );
    }

    private static JudgedValue Better(JudgedValue? known, JudgedValue found) =>
        known is null || found.ByTheEdit != known.ByTheEdit
            ? known is null || found.ByTheEdit
                ? found
                : known
            : found.Length < known.Length
                ? found
                : known;

    // A break of requests is a value that was right, one of responses a value that is right now; under "not" it is the other way round.
    private static bool Argues(Evidence evidence, Effect effect, Direction direction, bool flips)
    {
        bool? before = direction switch
        {
            Direction.Request => !flips,
            Direction.Response => flips,
            _ => null,
        };
        var fits = effect switch
        {
            Effect.Narrows => evidence.ValidBefore,
            Effect.Widens => evidence.ValidAfter,
            _ => true,
        };
        return fits && (before is null || effect is Effect.Narrows or Effect.Widens || evidence.ValidBefore == before);
    }

    // What making and judging a value costs beside its own size, roughly.
    private static int Weight(NormalizedSchema shape) => 4 + shape.Objects.Properties.Count + ((shape.Enum?.Count ?? 0) / 32);

    private static int Size(JToken value) => value is JContainer container ? container.DescendantsAndSelf().Count() : 1;
}

/// <summary>Evidence, and whether what refuses the value is what was edited.</summary>
internal sealed record JudgedValue(Evidence Evidence, bool ByTheEdit)
{
    public int Length { get; } = Evidence.Instance.ToString(Formatting.None).Length;
}
