using System.Text.RegularExpressions;
using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Overlay;

/// <summary>
/// Reads a path whose parameters the vendor renamed under the names that the overlay knows: to OpenAPI, two paths that differ in these
/// names alone are one.
/// </summary>
internal static partial class KeptPaths
{
    public static void Keep(IReadOnlyList<TargetPath> targets, SpecDocument document)
    {
        if (document.Root["paths"] is not JObject paths)
            return;
        var known = targets
            .Where(target => target.Segments.ElementAtOrDefault(1) == ".paths")
            .SelectMany(target => target.NamesAt(2))
            .Distinct()
            .ToList();
        foreach (var gone in known.Where(path => !paths.ContainsKey(path)))
        {
            var same = paths
                .Properties()
                .Where(path => path.Value is JObject && Shape(path.Name) == Shape(gone) && !known.Contains(path.Name))
                .ToList();
            if (same is [var renamed])
                Rename(renamed, gone, document);
        }
    }

    private static void Rename(JProperty path, string known, SpecDocument document)
    {
        document.Note(
            Codes.Assumed,
            path.Value,
            $"{path.Name} is {known} of the overlay: only the names of parameters differ. It is read under the overlay's names; to take "
                + "the vendor's, change the overlay's targets."
        );
        var names = Parameter().Matches(path.Name).Zip(Parameter().Matches(known), (now, was) => (now.Value[1..^1], was.Value[1..^1]));
        foreach (var (now, was) in names.ToList())
        {
            foreach (var parameter in Parameters(path.Value, document).Where(parameter => IsPathParameter(parameter, now)).ToList())
                parameter["name"] = was;
        }
        path.Replace(new JProperty(known, path.Value));
    }

    private static IEnumerable<JObject> Parameters(JToken path, SpecDocument document)
    {
        foreach (var list in ((JContainer)path).DescendantsAndSelf().OfType<JProperty>().Where(member => member.Name == "parameters"))
        {
            foreach (var parameter in list.Value.OfType<JObject>().ToList())
                yield return Own(parameter, document);
        }
    }

    // One among the components is that of other paths too.
    private static JObject Own(JObject parameter, SpecDocument document)
    {
        if ((string?)(parameter["$ref"] as JValue) is not { } reference)
            return parameter;
        if (JsonPointer.FindFragment(document.Root, reference)?.DeepClone() is not JObject copy || (string?)copy["in"] != "path")
            return parameter;
        parameter.Replace(copy);
        return copy;
    }

    private static bool IsPathParameter(JObject parameter, string name) =>
        (string?)(parameter["in"] as JValue) == "path" && (string?)(parameter["name"] as JValue) == name;

    private static string Shape(string path) => Parameter().Replace(path, "{}");

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Parameter();
}
