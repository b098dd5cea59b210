using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Schemas;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>The edits of a member as such.</summary>
internal static class MemberEdits
{
    // What is gone is understood no longer (a request) and sent no longer (a response), whatever else the object tolerates.
    public static Edit Removed(PropertyShape property, DateOnly today) => Member(
        property.Required ? "required-property-removed" : "optional-property-removed", Effect.Incomparable, property, null, $"the member '{property.Name}' is gone") with
    {
        CSharp = CSharpLevel.Source,
        Guards = GuardsOf(property) | (Lifecycle.MayGo(property.At, today) ? Guards.Sunset : Guards.None),
    };

    public static Edit Added(PropertyShape property, bool closed) => Member(
        property.Required ? "required-property-added" : "optional-property-added", property.Required ? Effect.Narrows : closed ? Effect.Widens : Effect.None,
        null, property, $"the member '{property.Name}' is new{(property.Required ? " and required" : "")}") with
    {
        Guards = GuardsOf(property) | (property.Required ? Guards.None : Guards.Ignorable) | (property.Shape.Default is null ? Guards.None : Guards.HasDefault),
    };

    public static Edit Renamed(LikelyRename<PropertyShape> rename) => Member(
        "property-renamed", Effect.Incomparable, rename.From, rename.To, $"the member '{rename.From.Name}' is now called '{rename.To.Name}'") with
    {
        CSharp = CSharpLevel.Source,
        Guards = GuardsOf(rename.From) & GuardsOf(rename.To),
        Confidence = rename.Confidence,
    };

    public static Edit Requiredness(Pair pair, PropertyShape old, PropertyShape @new)
    {
        var required = @new.Required;
        return Member(required ? "property-became-required" : "property-became-optional", required ? Effect.Narrows : Effect.Widens, old, @new,
            required ? $"the member '{@new.Name}' is required now" : $"the member '{@new.Name}' is no longer required") with
        {
            CSharp = pair.RequiredLevel(old, @new),
            Guards = (GuardsOf(old) & GuardsOf(@new)) | (@new.Shape.Default is null ? Guards.None : Guards.HasDefault),
        };
    }

    /// <summary>Starting or ceasing to be read-only or write-only.</summary>
    public static IEnumerable<Edit> Access(PropertyShape old, PropertyShape @new)
    {
        var kind = @new.Required ? "required-" : "optional-";
        // A read-only member is not taken from requests: what a client still sends is ignored or refused.
        if (old.Shape.ReadOnly is null && @new.Shape.ReadOnly is not null)
            yield return Flag(kind + "became-read-only", Effect.Unknown, Effect.None, "is read-only now");
        if (old.Shape.ReadOnly is not null && @new.Shape.ReadOnly is null)
            yield return Flag(kind + "became-not-read-only", @new.Required ? Effect.Narrows : Effect.Widens, Effect.None, "is no longer read-only");
        // A write-only member does not come back.
        if (old.Shape.WriteOnly is null && @new.Shape.WriteOnly is not null)
            yield return Flag(kind + "became-write-only", Effect.None, old.Required ? Effect.Widens : Effect.Unknown, "is write-only now");
        if (old.Shape.WriteOnly is not null && @new.Shape.WriteOnly is null)
            yield return Flag(kind + "became-not-write-only", Effect.None, Effect.Narrows, "is no longer write-only");

        Edit Flag(string stem, Effect request, Effect response, string words) =>
            Member(stem, request, old, @new, $"the member '{@new.Name}' {words}") with { OnResponses = response, CSharp = CSharpLevel.Runtime };
    }

    private static Edit Member(string stem, Effect effect, PropertyShape? old, PropertyShape? @new, string message) =>
        new(stem, effect, old?.At, @new?.At, message) { Subject = (old ?? @new)!.Name, OnMember = true };

    private static Guards GuardsOf(PropertyShape property) =>
        (property.Shape.ReadOnly is null ? Guards.None : Guards.ReadOnly) | (property.Shape.WriteOnly is null ? Guards.None : Guards.WriteOnly);
}
