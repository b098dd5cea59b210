using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Documents;

/// <summary>Writes a job into a response that was made from its schema: the id, the status word, and what comes with its end.</summary>
internal sealed class JobResponse(DocumentSchemas schemas, JobPlan plan)
{
    private static readonly string[] Ends = ["succeeded", "failed", "cancelled"];

    private const string Reason = "The simulator was told to let jobs fail.";

    /// <summary>Puts an id into the response to a start.</summary>
    /// <param name="answer">What the fact's pointers lead into.</param>
    /// <param name="number">Which job it is.</param>
    /// <returns>The id as an address has it.</returns>
    public string SetId(JToken answer, int number)
    {
        var pointer = plan.Pointer("id")!;
        JValue id = JsonPointer.Find(answer, pointer) switch
        {
            { Type: JTokenType.Integer } => new(number),
            JValue { Value: string text } when Guid.TryParse(text, out _) => new($"00000000-0000-4000-8000-{number:x12}"),
            _ => new($"{plan.Kind.ToLowerInvariant()}-{number}"),
        };
        Set(answer, pointer, id);
        return Convert.ToString(id.Value, CultureInfo.InvariantCulture)!;
    }

    /// <summary>Puts a job's state into the response to a look at it.</summary>
    /// <param name="answer">What the fact's pointers lead into.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="state">The status word, and whether the job has its result or its failure.</param>
    public void SetState(JToken answer, JToken schema, (string Word, bool Succeeded, bool Failed) state)
    {
        Set(answer, plan.Pointer("status")!, new JValue(state.Word));
        if (!state.Succeeded)
        {
            Remove(answer, schema, plan.Pointer("result"));
            Remove(answer, schema, plan.Pointer("partial"));
        }
        if (plan.Pointer("errors") is not { } errors)
            return;
        if (!state.Failed)
            Remove(answer, schema, errors);
        else
            SetReason(answer, errors);
    }

    /// <summary>The status word at a look: one that ends nothing first, the first or the last that the document has.</summary>
    public string Running(JToken schema, bool justStarted)
    {
        var ends = Ends.SelectMany(plan.Words).ToHashSet(StringComparer.Ordinal);
        var open = (schemas.At(schema, plan.Pointer("status")!)?["enum"] as JArray ?? [])
            .Values<string>()
            .Where(word => word is not null && !ends.Contains(word))
            .ToList();
        return (justStarted ? open.FirstOrDefault() : open.LastOrDefault()) ?? "running";
    }

    private void SetReason(JToken answer, string errors)
    {
        var place = JsonPointer.Find(answer, errors);
        var item = place is JArray { Count: > 0 } list ? list[0] : place;
        if (plan.Pointer("reason") is { } reason && item is JObject)
            Set(item, reason, new JValue(Reason));
        else if (item is { Parent: JArray })
            item.Replace(new JValue(Reason));
        else
            Set(answer, errors, new JValue(Reason));
    }

    // Absent where the schema lets it be, otherwise null, otherwise as it is.
    private void Remove(JToken answer, JToken schema, string? pointer)
    {
        if (string.IsNullOrEmpty(pointer) || JsonPointer.Find(answer, pointer) is not { Parent: JProperty member })
            return;
        var (owner, value) = ((JObject)member.Parent!, member.Value);
        member.Remove();
        if (schemas.Fits(answer, schema))
            return;
        owner[member.Name] = JValue.CreateNull();
        if (!schemas.Fits(answer, schema))
            owner[member.Name] = value;
    }

    private static void Set(JToken answer, string pointer, JToken value)
    {
        var names = JsonPointer.Split(pointer).ToList();
        var at = answer;
        foreach (var name in names.Take(names.Count - 1))
        {
            at =
                at is JObject members && members[name] is null or JValue
                    ? members[name] = new JObject()
                    : JsonPointer.Find(at, "/" + JsonPointer.Escape(name)) ?? new JObject();
        }
        if (at is JObject owner && names.Count > 0)
            owner[names[^1]] = value;
    }
}
