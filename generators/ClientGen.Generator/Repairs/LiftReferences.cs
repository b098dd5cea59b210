using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Makes a component of each schema that is referred to where it stands, be it within another schema, an operation or another file; what
/// is no schema is written where the reference stands. After this references lead to components alone.
/// </summary>
internal sealed class LiftReferences : IRepair
{
    // What stands in itself is refused elsewhere.
    private const int MostRounds = 64;

    private static readonly string[] Silent =
    [
        "components",
        "schemas",
        "properties",
        "paths",
        "content",
        "schema",
        "items",
        "definitions",
        "$defs",
        "requestBody",
        "application/json",
        "allOf",
        "anyOf",
        "oneOf",
        "0",
        OtherFiles.Section,
    ];

    public void Apply(SpecDocument document)
    {
        OtherFiles.BringRest(document);
        foreach (var reference in TokenTree.Members(document.Root).Where(Reference.Is).ToList())
            reference.Value = Reference.OfAround(reference) ?? reference.Value;
        for (var round = 0; round < MostRounds && Next(document) is { Count: > 0 } open; round++)
        {
            var schemas = SchemaWalker.All(document).ToHashSet(ReferenceEqualityComparer.Instance);
            foreach (var reference in open)
            {
                if (schemas.Contains(reference.Parent!))
                    Lift(reference, document);
                else
                    Write(reference, document);
            }
        }
        document.Root.Remove(OtherFiles.Section);
    }

    private static List<JProperty> Next(SpecDocument document) =>
        [
            .. document
                .Root.Children<JProperty>()
                .Where(part => part.Name != OtherFiles.Section)
                .SelectMany(part => part.Value is JContainer within ? TokenTree.Members(within) : [])
                .Where(property =>
                    Reference.Is(property)
                    && ((string)property.Value!).StartsWith('#')
                    && !Reference.IsComponent((string)property.Value!)
                    && Reference.Target(document, (string)property.Value!) is JObject
                ),
        ];

    private static void Lift(JProperty reference, SpecDocument document)
    {
        var text = (string)reference.Value!;
        // An earlier one may have been written over this one's target.
        if (reference.Parent is not JObject place || Reference.Target(document, text) is not JObject target || target == place)
            return;
        if (SpecDocument.ReferencedKey(target) is { } known && target.Count == 1)
        {
            reference.Value = SpecDocument.Reference(known)["$ref"]!;
            return;
        }
        if (target.Parent?.Parent == document.Schemas)
        {
            reference.Value = SpecDocument.Reference(((JProperty)target.Parent).Name)["$ref"]!;
            return;
        }
        var key = Key(text, document);
        var lifted = SpecDocument.Reference(key);
        document.Schemas[key] = target.DeepClone();
        target.Replace(lifted.DeepClone());
        if (reference.Root == document.Root)
            reference.Value = lifted["$ref"]!;
    }

    private static void Write(JProperty reference, SpecDocument document)
    {
        if (reference.Parent is not JObject place || place.Root != document.Root)
            return;
        var target = (JObject)Reference.Target(document, (string)reference.Value!)!;
        if (place.AncestorsAndSelf().Contains(target))
        {
            document.Error(
                Codes.UnresolvedReference,
                reference.Value,
                $"\"{reference.Value}\" leads back to itself. Mend it in the overlay.{Reference.UntilThen(reference)}"
            );
            reference.Remove();
            return;
        }
        place.Replace(target.DeepClone());
    }

    private static string Key(string reference, SpecDocument document)
    {
        var words = JsonPointer
            .Split(JsonPointer.FromFragment(reference[1..]))
            .Where(segment => !Silent.Contains(segment))
            .Select(segment => segment.Contains('.', StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(segment) : segment)
            .ToList();
        var stem = string.Concat((IsOfOtherFile(reference) && words.Count > 1 ? words.TakeLast(1) : words).Select(CSharpName.Pascal));
        stem = stem.Length == 0 ? "Part" : stem;
        var key = stem;
        for (var next = 2; document.Schemas[key] is not null; next++)
            key = stem + next;
        return key;
    }

    private static bool IsOfOtherFile(string reference) => reference.StartsWith($"#/{OtherFiles.Section}/", StringComparison.Ordinal);
}
