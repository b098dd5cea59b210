using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Reports each place of a path for which no parameter is declared: nobody could fill it. A parameter without a place is left out and
/// told, since nothing could send it.
/// </summary>
internal sealed class CheckPathPlaces : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.All(document))
        {
            var declared = (operation.Definition["parameters"] as JArray ?? [])
                .OfType<JObject>()
                .Where(parameter => (string?)(parameter["in"] as JValue) == "path")
                .ToList();
            var places = Places(operation.Path).ToList();
            var names = declared.Select(Name).ToList();
            var free = names.Except(places, StringComparer.Ordinal).ToList();
            var open = places.Except(names, StringComparer.Ordinal).ToList();
            if (document.Defaults != Defaults.Asked)
                open.RemoveAll(place => FillPlaces.Fill(operation, place, open.Count == 1 && free.Count == 1 ? free[0] : null, document));
            foreach (var place in open)
                Report(operation, place, free, document);
            foreach (var parameter in declared.Where(parameter => !places.Contains(Name(parameter))))
                LeaveOut(operation, parameter, document);
        }
    }

    /// <summary>The names between the braces of a path.</summary>
    private static IEnumerable<string> Places(string path)
    {
        for (int open = path.IndexOf('{', StringComparison.Ordinal), close; open >= 0; open = path.IndexOf('{', close))
        {
            close = path.IndexOf('}', open);
            if (close < 0)
                yield break;
            yield return path[(open + 1)..close];
        }
    }

    private static void Report(Operation operation, string place, List<string> free, SpecDocument document)
    {
        var parameter = new JObject
        {
            ["name"] = place,
            ["in"] = "path",
            ["required"] = true,
            ["schema"] = new JObject { ["type"] = "string" },
        };
        var update = new JObject { ["parameters"] = new JArray(parameter) };
        var meant = free.Count > 0 ? $" Was {NearestName.Of(place, free)} meant?" : "";
        document.Error(
            Codes.UnfilledPath,
            operation.Definition,
            $"{operation.Endpoint} has the place {{{place}}}, and no path parameter of that name.{meant} Declare it in the "
                + "overlay with the "
                + $"action {OverlayAction.On(operation, update)}"
        );
    }

    private static void LeaveOut(Operation operation, JObject parameter, SpecDocument document)
    {
        document.Note(
            Codes.Assumed,
            parameter,
            $"The path of {operation.Endpoint} has no place {{{Name(parameter)}}}: the parameter is left out. Remove it in the overlay, "
                + "or say where it goes."
        );
        parameter.Remove();
    }

    private static string Name(JObject parameter) => (string?)(parameter["name"] as JValue) ?? "";
}
