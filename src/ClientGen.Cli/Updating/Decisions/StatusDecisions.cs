using ClientGen.Cli.Updating.Overlays;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Decisions;

/// <summary>A status that jobs did not have: whether it ends them.</summary>
internal static class StatusDecisions
{
    private const string Job = "x-clientgen-job";
    private static readonly string[] _ends = ["succeeded", "failed", "cancelled"];
    private static readonly string[] _endWords = ["done", "complete", "finish", "success", "succe", "process", "error", "fail", "cancel"];

    public static IEnumerable<Decision> Find(UpdateContext context)
    {
        var jobs = context.Overlay.Actions.Where(action => action["update"]?[Job] is JObject).ToList();
        foreach (var schema in SpecParts.Schemas(context.After))
        {
            var old = Values(SpecParts.At(context.Before, ["components", "schemas", OldName(context, schema.Name)]));
            var now = Values(schema.Value);
            if (old.Count == 0 || !IsStatus(schema.Name, old, jobs))
                continue;
            foreach (var value in now.Except(old))
            {
                yield return Ask(context, schema.Name, value, [.. jobs.Where(job => Words(job).Overlaps(old))]) with
                {
                    // A job that is looked at for too long costs nothing; one that is given up may have been paid for.
                    // A value that went may have ended jobs, and this one in its place: then nobody can tell but people.
                    Safe = old.Except(now).Any() ? null : "running",
                    Details = [.. old.Except(now).Select(gone => $"'{gone}' is gone.")],
                };
            }
        }
    }

    private static Decision Ask(UpdateContext context, string schema, string value, IReadOnlyList<JObject> jobs) =>
        new(
            $"status:{schema}={value}",
            $"'{value}' is a new value of {schema}. Does it end a job?",
            [
                new("running", "no: the job goes on, until the caller's deadline"),
                .. _ends.Select(end =>
                    jobs.Count > 0
                        ? Choice.Adding(end, $"yes: the job {Said(end)}", [.. jobs.Select(job => Action(job, end, value))])
                        : new Choice(end, $"yes: the job {Said(end)}")
                        {
                            ByHand = HandWritten.Say(context.Vendor, "JobStateMap(", $"add '{value}' of {schema} to the words for `{end}`"),
                        }
                ),
            ]
        );

    private static string Said(string end) => end == "cancelled" ? "was cancelled" : $"has {end}";

    private static JObject Action(JObject job, string end, string value) =>
        new()
        {
            ["target"] = $"{OverlayTargets.TargetOf(job)}['{Job}']",
            ["description"] = $"The vendor's status {value} ends a job.",
            ["update"] = new JObject { [end] = new JArray(value) },
        };

    private static string OldName(UpdateContext context, string name) =>
        context.Renames.FirstOrDefault(rename => rename.IsSchema && rename.To == name)?.From ?? name;

    private static bool IsStatus(string schema, IReadOnlySet<string> values, IReadOnlyList<JObject> jobs) =>
        jobs.Any(job => Words(job).Overlaps(values))
        || (
            (schema.Contains("status", StringComparison.OrdinalIgnoreCase) || schema.Contains("state", StringComparison.OrdinalIgnoreCase))
            && values.Any(value => _endWords.Any(word => value.Contains(word, StringComparison.OrdinalIgnoreCase)))
        );

    private static HashSet<string> Words(JObject job) =>
        [.. _ends.SelectMany(end => SpecParts.At(job, ["update", Job, end]) as JArray ?? []).Select(word => word.ToString())];

    private static HashSet<string> Values(JToken? schema) =>
        ((schema as JObject)?["enum"] as JArray ?? [])
            .OfType<JValue>()
            .Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .ToHashSet(StringComparer.Ordinal);
}
