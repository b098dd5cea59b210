using System.Text;
using ClientGen.Generator.Checks;
using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using ClientGen.Generator.Repairs;
using ClientGen.Generator.Unions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator;

/// <summary>One run: document and overlay in; the document NSwag reads, and the unions, out.</summary>
internal static class GeneratorRun
{
    /// <summary>What a run gives.</summary>
    /// <param name="Document">The document NSwag reads.</param>
    /// <param name="Unions">The C# file of union types.</param>
    /// <param name="Checks">The C# file of what requests check before they are sent.</param>
    public sealed record Output(string Document, string Unions, string Checks);

    /// <summary>Runs all repairs, or gives null and says in <paramref name="diagnostics"/> what is wrong.</summary>
    public static Output? Generate(string documentPath, string? overlayPath, string rootNamespace, DiagnosticBag diagnostics)
    {
        var root = JsonFile.Read(documentPath, diagnostics);
        var overlay = overlayPath is null ? null : JsonFile.Read(overlayPath, diagnostics);
        if (root is null || diagnostics.HasErrors)
            return null;

        var document = new SpecDocument(documentPath, root, diagnostics);
        if (overlay is not null)
            new OverlayFile(overlayPath!, overlay).Apply(document);

        var unions = new HoistUnions();
        var checks = new CheckFile(rootNamespace, unions);
        foreach (var repair in Repairs(unions, checks))
        {
            // A repair relies on what the ones before it left.
            if (diagnostics.HasErrors)
                return null;
            repair.Apply(document);
        }
        if (diagnostics.HasErrors)
            return null;
        return new Output(Text(document.Root), UnionFile.Write(rootNamespace, unions.Unions, unions.Groups), checks.Text);
    }

    private static IEnumerable<IRepair> Repairs(HoistUnions unions, CheckFile checks) =>
    [
        new CheckShapes(),
        new CheckReferences(),
        new StampOrigins(),
        new InlineParts(),
        new MergeShapes(),
        new FlattenAllOf(),
        new UnwrapNull(),
        new DropDefaults(),
        new DropTextFormats(),
        new PlainNumericEnums(),
        new MarkConstants(),
        new ChooseContent(),
        new HoistInlineTypes(),
        new TypeFreeForm(),
        new NameTypes(),
        unions,
        new MarkOptionals(),
        new LinkBases(unions),
        new SetInitialValues(),
        new NameMembers(),
        new NameEnumValues(),
        new NameOperations(),
        new NameParameters(),
        new UnwrapAnswers(),
        new DescribeOperations(),
        new WriteHeads(),
        checks,
        new LowerTo30(),
    ];

    private static string Text(JObject root)
    {
        var text = new StringBuilder();
        using (var writer = new JsonTextWriter(new StringWriter(text) { NewLine = "\n" }) { Formatting = Formatting.Indented })
            root.WriteTo(writer);
        return text.Append('\n').ToString();
    }
}
