using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Facts;

/// <summary>What messages advise of a fact that can't be read.</summary>
internal static class FactMend
{
    /// <summary>Does without it.</summary>
    public static string Without(JToken fact) => $"Without it: {OverlayAction.RemoveAt(fact)}";

    /// <summary>Says the careful thing where something must be said; else does without it.</summary>
    public static string Careful(JProperty fact) =>
        fact.Name switch
        {
            ExtensionNames.Cost => $"The careful answer: {OverlayAction.At(fact.Parent!, new JObject { [fact.Name] = "billable" })}",
            ExtensionNames.Retry => $"The careful answer: {OverlayAction.At(fact.Parent!, new JObject { [fact.Name] = "never" })}",
            _ => Without(fact.Value),
        };

    /// <summary>Gives a member of a fact another value; a list would be added to.</summary>
    public static string Instead(JToken fact, string member, JToken value)
    {
        var update = OverlayAction.At(fact, new JObject { [member] = value });
        return value is JArray ? $"{OverlayAction.RemoveAt(fact, member)} and {update}" : update;
    }

    /// <summary>Gives it the nearest name that is one, where that may stand there with this value; else does without it.</summary>
    public static string Renamed(JProperty fact, FactPlaces places)
    {
        var nearest = NearestName.Of(fact.Name, FactCatalog.Names);
        var (around, place) = (fact.Parent!, places.Of(fact.Parent!));
        var allowed = FactCatalog.Places(nearest);
        var fits =
            around[nearest] is null
            && (allowed.Contains(FactPlaces.Any) || (place is not null && allowed.Contains(place)))
            && FactCatalog.Faults(nearest, fact.Value).Count == 0;
        return fits
            ? $"As that: {OverlayAction.RemoveAt(fact.Value)} and {OverlayAction.At(around, new JObject { [nearest] = fact.Value })}"
            : Without(fact.Value);
    }
}
