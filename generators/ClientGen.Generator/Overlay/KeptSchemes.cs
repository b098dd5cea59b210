using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Overlay;

/// <summary>Reads the vendor's one security scheme under the name that the overlay knows it by: no caller sees that name.</summary>
internal static class KeptSchemes
{
    public static void Keep(IReadOnlyList<TargetPath> targets, SpecDocument document)
    {
        if ((document.Root["components"] as JObject)?["securitySchemes"] is not JObject { Count: 1 } schemes)
            return;
        var known = targets
            .Where(target => target.Segments is [_, ".components", ".securitySchemes", ..])
            .SelectMany(target => target.NamesAt(3))
            .Distinct()
            .ToList();
        var scheme = schemes.Properties().Single();
        if (known is not [var name] || scheme.Name == name)
            return;
        document.Note(
            Codes.Assumed,
            scheme.Value,
            $"The security scheme {scheme.Name} is {name} of the overlay: the document has no other. It is read under the overlay's name."
        );
        foreach (var requirement in Requirements(document).Where(requirement => requirement.ContainsKey(scheme.Name)).ToList())
        {
            var said = requirement.Property(scheme.Name)!;
            said.Replace(new JProperty(name, said.Value));
        }
        scheme.Replace(new JProperty(name, scheme.Value));
    }

    private static IEnumerable<JObject> Requirements(SpecDocument document) =>
        Operation
            .All(document)
            .Select(operation => operation.Definition["security"])
            .Append(document.Root["security"])
            .OfType<JArray>()
            .SelectMany(list => list.OfType<JObject>());
}
