using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Brings shared parameters, bodies and answers to the operations that name them, and a path's parameters to each of its
/// operations.</summary>
internal sealed class InlineParts : IRepair
{
    private static readonly string[] Sections = ["parameters", "requestBodies", "responses", "headers"];

    // Parts that hold themselves are no parts.
    private const int MostRounds = 16;

    public void Apply(SpecDocument document)
    {
        if (document.Root["paths"] is not JObject paths)
            return;
        // A part may refer to others.
        for (var round = 0; round < MostRounds; round++)
        {
            var open = TokenTree.Members(paths).Where(IsPart).Select(property => (JObject)property.Parent!).ToList();
            if (open.Count == 0)
                break;
            foreach (var reference in open)
                Inline(reference, document);
        }
        foreach (var circle in TokenTree.Members(paths).Where(IsPart).Where(Reference.Is).ToList())
        {
            Reference.Refuse(
                document,
                Codes.UnresolvedReference,
                circle,
                $"\"{circle.Value}\" leads back to itself. Write in the overlay what is meant."
            );
        }
        foreach (var path in paths.PropertyValues().OfType<JObject>())
            PushDown(path, document);
        foreach (var operation in Operation.All(document))
        {
            foreach (var answer in (operation.Definition["responses"] as JObject ?? []).Properties().ToList())
            {
                if (answer.Name.StartsWith("x-", StringComparison.Ordinal) || answer.Value is not JObject)
                    answer.Remove();
            }
        }
        foreach (var section in Sections)
            (document.Root["components"] as JObject)?.Remove(section);
    }

    /// <summary>The action that takes a parameter away from the operation, or from the path, that names it; others keep it.</summary>
    public static string Without(JObject parameter) =>
        OverlayAction.Without(parameter.Annotation<Use>()?.Target ?? SourceMap.TargetOf(parameter));

    private static bool IsPart(JProperty property) =>
        property is { Name: "$ref", Value.Type: JTokenType.String }
        && Array.Exists(Sections, section => ((string)property.Value!).StartsWith($"#/components/{section}/", StringComparison.Ordinal));

    private static void Inline(JObject reference, SpecDocument document)
    {
        if (JsonPointer.FindFragment(document.Root, (string)reference["$ref"]!) is not JObject part)
            return;
        var copy = (JObject)part.DeepClone();
        copy[ExtensionNames.Pointers] = new JArray(SourceMap.PointerOf(part));
        // The first one is what the operation has in its list.
        copy.RemoveAnnotations<Use>();
        copy.AddAnnotation(reference.Annotation<Use>() ?? new Use(SourceMap.TargetOf(reference)));
        reference.Replace(copy);
    }

    // An operation's own parameter of the same name and place wins.
    private static void PushDown(JObject path, SpecDocument document)
    {
        if (path["parameters"] is not JArray shared)
            return;
        foreach (var operation in Operation.All(document).Where(operation => operation.Definition.Parent?.Parent == path))
        {
            if (operation.Definition["parameters"] is not JArray own)
                operation.Definition["parameters"] = own = [];
            foreach (var parameter in shared.OfType<JObject>().Where(parameter => !own.Any(mine => IsSame(mine, parameter))).Reverse())
            {
                var copy = (JObject)parameter.DeepClone();
                copy[ExtensionNames.Pointers] ??= new JArray(SourceMap.PointerOf(parameter));
                own.AddFirst(copy);
            }
        }
        path.Remove("parameters");
    }

    private static bool IsSame(JToken one, JToken other) =>
        JToken.DeepEquals(one["name"], other["name"]) && JToken.DeepEquals(one["in"], other["in"]);

    private sealed record Use(string Target);
}
