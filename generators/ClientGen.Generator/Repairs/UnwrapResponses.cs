using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Tells the template the type of the member that a response only wraps, to give instead of the wrapper, and what that must
/// have. What the overlay says of all operations holds for those it fits.</summary>
internal sealed class UnwrapResponses : IRepair
{
    public void Apply(SpecDocument document)
    {
        var operations = Operation.All(document).ToList();
        var blankets = operations
            .Select(operation => operation.Definition[ExtensionNames.Unwrap])
            .OfType<JToken>()
            .Where(SourceMap.IsBlanket);
        if (
            blankets.ToList() is [var blanket, ..]
            && !operations.Exists(operation => Fits(operation.Definition, (string)blanket!, document))
        )
        {
            Refuse(blanket, $"No answer has a member \"{blanket}\" that is a model, a list or text.", document);
        }
        foreach (var operation in operations)
        {
            var definition = operation.Definition;
            if (definition[ExtensionNames.Unwrap] is { } unwrap)
                Unwrap(operation, unwrap, document);
            if (definition[ExtensionNames.Unwrap] is null && definition[ExtensionNames.Identity] is { } identity)
            {
                document.Error(
                    Codes.UnknownInstruction,
                    identity,
                    $"Only what is unwrapped can be asked for its identity. State \"{ExtensionNames.Unwrap}\" too, or take it away with "
                        + $"the action {OverlayAction.RemoveAt(identity)}"
                );
            }
        }
    }

    private static void Unwrap(Operation operation, JToken unwrap, SpecDocument document)
    {
        var (definition, wire) = (operation.Definition, (string)unwrap!);
        if (Member(definition, wire, document) is { } member && Fits(definition, wire, document))
        {
            definition[ExtensionNames.ResponseType] = SchemaType.Of(member, document)!.Text;
            definition[ExtensionNames.ResponseMember] = (string?)member[ExtensionNames.Member];
            Identify(definition, member, document);
        }
        else if (!SourceMap.IsBlanket(unwrap))
        {
            Refuse(unwrap, $"The answer of this operation has no member \"{wire}\" that is a model, a list or text.", document);
        }
        else
        {
            definition.Remove(ExtensionNames.Unwrap);
            if (Response(definition) is not null)
            {
                document.Note(
                    Codes.Assumed,
                    definition,
                    $"The overlay unwraps \"{wire}\" of every answer, which {operation.Endpoint} does not have: its answer is given whole."
                );
            }
        }
    }

    private static void Refuse(JToken place, string fault, SpecDocument document) =>
        document.Error(
            Codes.UnknownInstruction,
            place,
            $"{fault} Name another member in the overlay, or take the fact away with the action {OverlayAction.RemoveAt(place)}"
        );

    // The transport tells a response without the member by its null.
    private static bool Fits(JObject definition, string wire, SpecDocument document) =>
        Member(definition, wire, document) is { } member && SchemaType.Of(member, document) is { IsValue: false };

    private static JObject? Member(JObject definition, string wire, SpecDocument document) =>
        Response(definition) is { } answer ? document.Resolve(answer)["properties"]?[wire] as JObject : null;

    private static JObject? Response(JObject definition) =>
        (definition["responses"] as JObject ?? [])
            .Properties()
            .Where(response => response.Name.StartsWith('2'))
            .Select(response => response.Value.SelectToken("content['application/json'].schema") as JObject)
            .FirstOrDefault(schema => schema is not null);

    private static void Identify(JObject definition, JObject member, SpecDocument document)
    {
        if ((string?)definition[ExtensionNames.Identity] is not { } wire)
            return;
        if (document.Resolve(member)["properties"]?[wire] is JObject identity)
        {
            definition[ExtensionNames.IdentityMember] = (string?)identity[ExtensionNames.Member];
        }
        else
        {
            document.Error(
                Codes.UnknownInstruction,
                definition[ExtensionNames.Identity]!,
                $"What this operation gives has no member \"{wire}\". Name another member in the overlay, or take the fact away with "
                    + $"the action {OverlayAction.RemoveAt(definition[ExtensionNames.Identity]!)}"
            );
        }
    }
}
