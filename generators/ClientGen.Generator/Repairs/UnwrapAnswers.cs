using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Tells the template the type of the member that an answer only wraps, to give instead of the wrapper, and what that must
/// have.</summary>
internal sealed class UnwrapAnswers : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var (_, _, definition) in Operation.All(document))
        {
            if ((string?)definition[ExtensionNames.Unwrap] is { } wire)
                Unwrap(definition, wire, document);
            else if (definition[ExtensionNames.Identity] is { } identity)
                document.Error(
                    Codes.UnknownInstruction,
                    identity,
                    $"Only what is unwrapped can be asked for its identity. State \"{ExtensionNames.Unwrap}\" too."
                );
        }
    }

    private static void Unwrap(JObject definition, string wire, SpecDocument document)
    {
        var answer = (definition["responses"] as JObject ?? [])
            .Properties()
            .Where(response => response.Name.StartsWith('2'))
            .Select(response => response.Value.SelectToken("content['application/json'].schema") as JObject)
            .FirstOrDefault(schema => schema is not null);
        var wrapper = answer is null ? null : document.Resolve(answer);
        // The transport tells an answer without the member by its null.
        if (wrapper?["properties"]?[wire] is not JObject member || SchemaType.Of(member, document) is not { } type || type.IsValue)
            document.Error(
                Codes.UnknownInstruction,
                definition[ExtensionNames.Unwrap]!,
                $"The answer of this operation has no member \"{wire}\" that is a model, a list or text. Name another member in the overlay."
            );
        else
        {
            (definition[ExtensionNames.AnswerType], definition[ExtensionNames.AnswerMember]) = (
                type.Text,
                (string?)member[ExtensionNames.Member]
            );
            Identify(definition, member, document);
        }
    }

    private static void Identify(JObject definition, JObject member, SpecDocument document)
    {
        if ((string?)definition[ExtensionNames.Identity] is not { } wire)
            return;
        if (document.Resolve(member)["properties"]?[wire] is JObject identity)
            definition[ExtensionNames.IdentityMember] = (string?)identity[ExtensionNames.Member];
        else
            document.Error(
                Codes.UnknownInstruction,
                definition[ExtensionNames.Identity]!,
                $"What this operation gives has no member \"{wire}\". Name another member in the overlay."
            );
    }
}
