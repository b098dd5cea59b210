using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Usage;

/// <summary>
/// Decides whether a finding counts for a project. It counts when the code touches the generated type or member it is about;
/// when it may keep a called operation's answer from being read, because an answer is read as a whole; and, where no generated
/// type stands for its place, when the code calls an operation it reaches. What a request never has, because the code never
/// sets it, does not count.
/// </summary>
internal sealed class UsageRule(CodeUsage usage, Spec before)
{
    private const string Callback = " callback ";

    public bool IsUsed(Finding finding)
    {
        if (
            finding.Kind is not { ReadAnyway: true }
            && finding.Meetings.Any(m =>
                m.Direction.HasFlag(Direction.Response) && m.Wire >= WireLevel.Warning && m.Operations.Any(IsCalled)
            )
        )
        {
            return true;
        }
        if (Place(finding) is not { } pointer)
            return ByOperation(finding);
        return Anchor(pointer) is { } anchor ? usage.Touched.Contains(anchor) && MayHoldValue(finding, anchor) : ByOperation(finding);
    }

    // Called operations decide for parameters and the like; servers and security concern every caller.
    private bool ByOperation(Finding finding)
    {
        var operations = finding.Meetings.SelectMany(m => m.Operations).ToList();
        if (operations.Count > 0)
            return operations.Any(IsCalled);
        return !finding.Pointer.StartsWith("#/components/", StringComparison.Ordinal)
                && !finding.Pointer.StartsWith("#/paths/", StringComparison.Ordinal)
            || finding.Pointer.StartsWith("#/components/securitySchemes/", StringComparison.Ordinal);
    }

    private bool IsCalled(string operation)
    {
        var callback = operation.IndexOf(Callback, StringComparison.Ordinal);
        return usage.Operations.Contains(callback < 0 ? operation : operation[..callback]);
    }

    private string? Place(Finding finding)
    {
        // What is new stands below something that was there before.
        var pointer = finding.Old?.Pointer ?? finding.New?.Pointer;
        if (pointer is null)
            return null;
        var member = pointer.LastIndexOf("/properties/", StringComparison.Ordinal);
        // A member that must be sent now, or is something else when it is absent, hits code that never names it.
        return member > 0 && finding.Kind?.Usage == UsageScope.Owner ? pointer[..member] : Variant(pointer) ?? pointer;
    }

    // A variant of a union that is a type of its own is touched with that type.
    private string? Variant(string pointer) =>
        JsonPointer.Find(before.Root, pointer[(pointer.IndexOf('#', StringComparison.Ordinal) + 1)..])
            is JObject { Parent: JArray { Parent: JProperty { Name: "anyOf" or "oneOf" } } } variant
        && variant.Text("$ref") is { } reference
        && usage.Generated.Contains(reference)
            ? reference
            : null;

    /// <summary>The nearest place at or above a pointer that has a generated type or member.</summary>
    private string? Anchor(string pointer)
    {
        for (var at = pointer; at.Length > 1; at = at[..at.LastIndexOf('/')])
        {
            if (usage.Generated.Contains(at))
                return at;
        }

        return null;
    }

    private bool MayHoldValue(Finding finding, string anchor) =>
        finding.Old is null
        || !usage.Values.TryGetValue(anchor, out var values)
        || finding.Kind?.Usage != UsageScope.Value
        || JsonPointer.Find(before.Root, finding.Old.Pointer[1..]) is not JValue { Value: string value }
        || values.Contains(value);
}
