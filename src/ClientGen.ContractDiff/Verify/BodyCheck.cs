using ClientGen.JsonSchema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Verify;

/// <summary>A recorded body against its schema: what the schema forbids, and what it does not know.</summary>
internal sealed class BodyCheck(SchemaCache space, SchemaValidator validator, SchemaDraft draft)
{
    public void Check(JToken body, JToken schema, PayloadDirection direction, MemberWalk members, MessagePlace at)
    {
        foreach (var member in members.Walk(body, space.Set(schema)))
        {
            if (member.Owner is { } owner && JsonPointer.Find(body, member.Place) is { } value)
                draft.Add(owner, member.Name, value);
            at.Add(
                member.Kind,
                member.Place,
                $"the member '{member.Name}' is not declared"
                    + (member.Kind == TrafficKinds.UndeclaredOpenMember ? ", where the document says that there may be more" : ""),
                Shown(body, member.Place)
            );
        }

        if (SpecFile.Of(schema) is not { IsMain: true })
            return;
        foreach (var violation in validator.Validate(body, SpecPointer.Of(schema), new() { Direction = direction }))
        {
            var value = JsonPointer.Find(body, violation.InstancePointer);
            var (kind, subject) = Kind(violation, value);
            var place = violation.MissingMember is { } missing
                ? $"{violation.InstancePointer}/{JsonPointer.Escape(missing)}"
                : violation.InstancePointer;
            at.Add(kind, place, violation.Message, Shown(body, place), subject);
        }
    }

    // Of a member that is missing, the object that lacks it.
    private static string Shown(JToken body, string place) =>
        CanonicalJson.Show(JsonPointer.Find(body, place) ?? JsonPointer.Find(body, place[..Math.Max(0, place.LastIndexOf('/'))]));

    private static (string Kind, string Subject) Kind(SchemaViolation violation, JToken? value) =>
        violation.Keyword switch
        {
            _ when violation.MissingMember is not null => ("missing-member", ""),
            _ when value?.Type == JTokenType.Null => ("null-not-allowed", ""),
            "enum" or "const" => (TrafficKinds.UndeclaredEnumValue, value?.ToString(Formatting.None) ?? ""),
            "type" or "anyOf" or "oneOf" => ("type-mismatch", ""),
            "false" or "additionalProperties" or "unevaluatedProperties" => (TrafficKinds.UndeclaredMember, ""),
            var keyword => (TrafficKinds.Breaks(keyword), ""),
        };
}
