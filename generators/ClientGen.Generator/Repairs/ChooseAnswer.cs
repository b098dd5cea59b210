using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Leaves each operation one success status, since a method has one type: the lowest with a body, or the lowest. What another one
/// brings is told when it is something else.
/// </summary>
internal sealed class ChooseAnswer : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.All(document))
        {
            var answers = (operation.Definition["responses"] as JObject ?? [])
                .Properties()
                .Where(answer => answer.Name.StartsWith('2'))
                .OrderBy(answer => answer.Name, StringComparer.Ordinal)
                .ToList();
            if (answers.Count < 2)
                continue;
            var kept = answers.Find(answer => Body(answer) is not null) ?? answers[0];
            foreach (var other in answers.Where(answer => answer != kept))
            {
                if (Difference(kept, other, document) is { } difference)
                    document.Note(
                        Codes.Assumed,
                        other.Value,
                        $"{operation.Endpoint} answers with {kept.Name} and with {other.Name}, {difference}. The method reads "
                            + "both as the body "
                            + $"of {kept.Name}; what does not fit is kept as it came. Remove one of them in the overlay to choose."
                    );
                other.Remove();
            }
        }
    }

    private static JObject? Body(JProperty answer) => answer.Value.SelectToken("content['application/json'].schema") as JObject;

    private static string? Difference(JProperty kept, JProperty other, SpecDocument document) =>
        (Body(kept), Body(other)) switch
        {
            (null, null) => null,
            (_, null) => "which has no body",
            (null, _) => "which has a body",
            ({ } one, { } two) when Shape(one, document) == Shape(two, document) => null,
            _ => "whose body is another",
        };

    private static string Shape(JObject schema, SpecDocument document) => SchemaShape.Fingerprint(document.Resolve(schema));
}
