using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Exposure;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>What the rules outside schemas share.</summary>
internal sealed record ApiContext(
    Spec Old,
    Spec New,
    SchemaComparer Schemas,
    SchemaUses Uses,
    ExposureCollector ExposureCollector,
    SideNames Names
)
{
    public DateOnly Today => Schemas.Today;

    /// <summary>By what names both sides know their security schemes.</summary>
    public SecuritySchemeNames Schemes { get; } = new(Old, New);

    /// <summary>Compares two schemas and notes who uses them.</summary>
    public void UseSchemas(
        JToken before,
        JToken after,
        OperationPair operation,
        Direction direction,
        Area area,
        Guards guards = Guards.None,
        Writing writing = Writing.Json
    )
    {
        var (earlier, later) = (Schemas.Old.Set(before), Schemas.New.Set(after));
        var use = new ExposureKind(operation.Turn(direction), area, guards, false, operation.Flipped) { Writing = writing };
        Uses.Add(Schemas.Pair(earlier, later), use, operation.Name);
        if (TypeNames.Difference(Schemas, earlier, later) is { } edit)
            ExposureCollector.Add(edit with { Old = before, New = after }, use, [operation.Name]);
    }

    public void Annotations(JToken before, JToken after, params IEnumerable<OperationName> operations)
    {
        foreach (var edit in AnnotationRules.Edits(before, after))
            ExposureCollector.Add(edit, operations);
    }
}
