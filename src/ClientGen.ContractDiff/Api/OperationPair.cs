using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Exposure;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>An operation on both sides.</summary>
internal sealed record OperationPair(OperationName Name, Endpoint Old, Endpoint New)
{
    /// <summary>Inside a callback or webhook, where the server calls.</summary>
    public bool Flipped { get; init; }

    public Direction Turn(Direction direction) => Flipped ? SeverityRules.Flip(direction) : direction;

    /// <summary>Notes an edit outside schemas.</summary>
    public void Add(ApiContext context, Edit edit) =>
        context.ExposureCollector.Add(edit, new ExposureKind(Turn(edit.Rule.Direction), Area.Api, Guards.None, false, Flipped), [Name]);
}
