using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Finds what fills a place of a path for which an operation declares no path parameter, where the document says it in another way: as a
/// parameter of that name elsewhere, as the only path parameter that has no place, or in an operation of the same or a deeper path. A place
/// of which nothing is said stays open.
/// </summary>
internal static class FillPlaces
{
    /// <summary>Fills a place, and tells with what; whether there was something.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="place">The name in the path.</param>
    /// <param name="leftOver">The name of the only path parameter without a place, where only this place is open; otherwise null.</param>
    /// <param name="document">The document.</param>
    public static bool Fill(Operation operation, string place, string? leftOver, SpecDocument document)
    {
        if (operation.Definition["parameters"] is not JArray parameters)
            operation.Definition["parameters"] = parameters = [];
        if (Find(parameters, place, isInPath: false) is { } own)
        {
            Tell(own, $"\"{place}\" is in the path of {operation.Endpoint}: it is sent there, not in {own["in"]}.", document);
            foreach (var style in new[] { "style", "explode", "allowReserved" })
                own.Remove(style);
            own["in"] = "path";
            own["required"] = true;
            return true;
        }
        if (leftOver is not null && Find(parameters, leftOver, isInPath: true) is { } other)
        {
            Tell(
                other,
                $"The path of {operation.Endpoint} has no place {{{leftOver}}}, and nothing else fills {{{place}}}: it is sent there.",
                document
            );
            other["name"] = place;
            return true;
        }
        if (OfNeighbor(operation, place, document) is not { } known)
            return false;
        Tell(operation.Definition, $"{{{place}}} of {operation.Endpoint} is what other operations of that path declare.", document);
        parameters.Add(known.DeepClone());
        return true;
    }

    private static JObject? OfNeighbor(Operation operation, string place, SpecDocument document)
    {
        var stem = operation.Path[..(operation.Path.IndexOf($"{{{place}}}", StringComparison.Ordinal) + place.Length + 2)];
        return Operation
            .All(document)
            .Where(other =>
                other.Path == operation.Path || other.Path == stem || other.Path.StartsWith(stem + "/", StringComparison.Ordinal)
            )
            .Select(other => other.Definition["parameters"] is JArray declared ? Find(declared, place, isInPath: true) : null)
            .FirstOrDefault(found => found is not null);
    }

    private static JObject? Find(JArray parameters, string name, bool isInPath) =>
        parameters
            .OfType<JObject>()
            .FirstOrDefault(parameter =>
                (string?)(parameter["name"] as JValue) == name && ((string?)(parameter["in"] as JValue) == "path") == isInPath
            );

    private static void Tell(JToken place, string what, SpecDocument document) => document.Note(Codes.Assumed, place, what);
}
