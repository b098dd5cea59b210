using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Reach;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>What the rules outside schemas share.</summary>
internal sealed record ApiContext(Spec Old, Spec New, SchemaComparer Schemas, SchemaUses Uses, Collector Collector, SideNames Names)
{
    public DateOnly Today => Schemas.Today;

    /// <summary>Compares two schemas and notes who uses them.</summary>
    public void UseSchemas(JToken old, JToken @new, OperationPair operation, Direction direction, Area area, Guards guards = Guards.None)
    {
        var (before, after) = (Schemas.Old.Set(old), Schemas.New.Set(@new));
        var use = new Use(operation.Turn(direction), area, guards, false, operation.Flipped);
        Uses.Add(Schemas.Pair(before, after), use, operation.Name);
        if (TypeNames.Difference(Schemas, before, after) is { } edit)
            Collector.Add(edit with { Old = old, New = @new }, use, [operation.Name]);
    }

    public void Annotations(JToken old, JToken @new, params IEnumerable<OperationName> operations)
    {
        foreach (var edit in AnnotationRules.Edits(old, @new))
            Collector.Add(edit, operations);
    }
}
