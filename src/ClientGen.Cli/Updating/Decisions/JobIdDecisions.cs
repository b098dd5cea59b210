using ClientGen.Cli.Updating.Overlays;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Decisions;

/// <summary>Ids of jobs that are of another type now: ids and tokens that users keep are of the old one, and no compiler sees
/// them.</summary>
internal static class JobIdDecisions
{
    private const string Job = "x-clientgen-job";

    /// <param name="context">What is updated.</param>
    /// <param name="corrected">The new document with its overlay applied.</param>
    public static IEnumerable<Decision> Find(UpdateContext context, JObject corrected)
    {
        var old = Ids(context.Known)
            .ToDictionary(
                id => (context.Moves.FirstOrDefault(move => move.IsOf(id.Start))?.To ?? id.Start.Path, id.Start.Method),
                id => id.Type
            );
        return from id in Ids(corrected)
            let before = old.GetValueOrDefault((id.Start.Path, id.Start.Method))
            where before is not null && before != id.Type
            group id by (Before: before, After: id.Type) into changed
            select Ask(context, changed.Key.Before, changed.Key.After, [.. changed]);
    }

    private static Decision Ask(UpdateContext context, string before, string after, IReadOnlyList<JobId> ids) =>
        new(
            $"job-id:{before}={after}",
            $"The id of jobs was of the type {before} and is {after} now. Do ids and tokens that were kept still find their jobs?",
            [
                new("follow", "yes, or none were kept: the client has ids of the new type"),
                Choice.Adding(
                    "keep",
                    $"the document is mistaken: the overlay says {before}",
                    [.. ids.Select(id => id.Place).Distinct().Where(place => IsIn(context.After, place)).Select(p => Action(p, before))]
                ),
            ]
        )
        {
            Details = [.. ids.Select(id => $"{id.Kind}: {id.Start}")],
        };

    private static bool IsIn(JObject document, string place) => SpecParts.At(document, SpecParts.Segments(place)) is JObject;

    private static JObject Action(string place, string type) =>
        new()
        {
            ["target"] = TargetText.Of(SpecParts.Segments(place)),
            ["description"] = "The id of a job, as it is sent.",
            ["update"] = new JObject { ["type"] = type },
        };

    private static IEnumerable<JobId> Ids(JObject document) =>
        from start in SpecParts.Operations(document)
        let fact = start.Definition[Job] as JObject
        let id = Member(document, Answer(document, start.Definition), fact?["id"]?.ToString())
        let type = Type(id)
        where type.Length > 0
        select new JobId(start, fact!["kind"]?.ToString() ?? "", JsonPointer.Of(id!), type);

    // The schema of the first success, without the envelope that the client takes off.
    private static JToken? Answer(JObject document, JObject operation)
    {
        var response = (operation["responses"] as JObject)?.Properties().FirstOrDefault(r => r.Name.StartsWith('2'))?.Value;
        var content = SpecParts.Resolve(document, response)?["content"] as JObject;
        var schema = SpecParts.Resolve(document, content?.Properties().FirstOrDefault()?.Value["schema"]);
        return operation["x-clientgen-unwrap"]?.ToString() is { } envelope ? Member(document, schema, "/" + envelope) : schema;
    }

    private static JToken? Member(JObject document, JToken? schema, string? pointer) =>
        pointer is null
            ? null
            : JsonPointer.Split(pointer).Aggregate(schema, (at, name) => SpecParts.Resolve(document, Property(document, at, name)));

    private static JToken? Property(JObject document, JToken? schema, string name) =>
        schema?["properties"]?[name]
        ?? (schema?["allOf"] as JArray)
            ?.Select(part => Property(document, SpecParts.Resolve(document, part), name))
            .FirstOrDefault(found => found is not null);

    private static string Type(JToken? schema) =>
        schema?["type"] switch
        {
            JArray types => string.Join(" or ", types.Select(type => type.ToString()).Where(type => type != "null")),
            { } type => type.ToString(),
            null => "",
        };

    private sealed record JobId(SpecOperation Start, string Kind, string Place, string Type);
}
