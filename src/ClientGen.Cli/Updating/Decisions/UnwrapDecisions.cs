using ClientGen.Cli.Updating.Overlays;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Decisions;

/// <summary>Operations whose answer has no member that a blanket fact unwraps: their answer is given whole.</summary>
internal static class UnwrapDecisions
{
    private const string Fact = "x-clientgen-unwrap";

    /// <param name="context">The update; the overlay in it is the one so far.</param>
    /// <param name="corrected">The new document with that overlay applied.</param>
    public static IEnumerable<Decision> Find(UpdateContext context, JObject corrected)
    {
        // A generator that lets blanket facts apply only where they fit has nothing to say here.
        if (
            !context
                .Check(context.Overlay)
                .Any(refusal =>
                    refusal.Text.Contains(Fact, StringComparison.Ordinal)
                    || refusal.Text.Contains("has no member", StringComparison.Ordinal)
                )
        )
        {
            yield break;
        }
        var whole = SpecParts.Operations(corrected).Where(operation => !Wraps(corrected, operation)).ToList();
        if (whole.Count == 0)
            yield break;
        yield return new(
            "unwrap",
            whole.Count == 1
                ? $"The answer of {whole[0]} is not wrapped. Give it as it is?"
                : $"The answers of {whole.Count} operations are not wrapped. Give them as they are?",
            [Choice.Adding("whole", "yes", [.. whole.Select(Action)]), new("keep", "no: the answer is corrected by hand")]
        )
        {
            Safe = "whole",
            Details = [.. whole.Select(operation => operation.ToString())],
        };
    }

    private static bool Wraps(JObject document, SpecOperation operation)
    {
        if ((operation.Definition[Fact] as JValue)?.Value is not string member)
            return true;
        var answer = (operation.Definition["responses"] as JObject ?? [])
            .Properties()
            .Where(response => response.Name.StartsWith('2'))
            .Select(response =>
                SpecParts.Resolve(document, response.Value) is { } found
                    ? SpecParts.At(found, ["content", "application/json", "schema"])
                    : null
            )
            .FirstOrDefault(schema => schema is not null);
        return SpecParts.Resolve(document, answer) is { } schema && SpecParts.At(schema, ["properties", member]) is not null;
    }

    private static JObject Action(SpecOperation operation) =>
        new()
        {
            ["target"] = TargetText.Of(["paths", operation.Path, operation.Method]) + $"['{Fact}']",
            ["description"] = "Its answer is not wrapped.",
            ["remove"] = true,
        };
}
