using System.Text;
using ClientGen.Generator.Api;
using ClientGen.Generator.Checks;
using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Facts;
using ClientGen.Generator.Repairs;
using ClientGen.Generator.Shell;
using ClientGen.Generator.TextJson;
using ClientGen.Generator.Unions;
using ClientGen.Generator.Utf8;
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
    /// <param name="TextJson">The C# file of what System.Text.Json is given.</param>
    /// <param name="Utf8">The C# file of how contracts read and write themselves in UTF-8; without code where nobody asked for it.</param>
    /// <param name="Shell">The C# file of the client around the operations.</param>
    /// <param name="Registration">The C# file that adds the client to a host's services.</param>
    public sealed record Output(
        string Document,
        string Unions,
        string Checks,
        string TextJson,
        string Utf8,
        string Shell,
        string Registration
    )
    {
        /// <summary>The files that the document refers to.</summary>
        public IReadOnlyList<string> OtherFiles { get; init; } = [];

        /// <summary>The files to write, by name.</summary>
        public IEnumerable<(string Name, string Text)> Files =>
            [
                (GeneratedFile.Document, Document),
                (GeneratedFile.Unions, Unions),
                (GeneratedFile.Checks, Checks),
                (GeneratedFile.TextJson, TextJson),
                (GeneratedFile.Utf8, Utf8),
                (GeneratedFile.Shell, Shell),
                (GeneratedFile.Registration, Registration),
            ];
    }

    /// <summary>Runs all repairs, or gives null and says in <paramref name="diagnostics"/> what is wrong.</summary>
    public static Output? Generate(
        string documentPath,
        string? overlayPath,
        string rootNamespace,
        DiagnosticBag diagnostics,
        Defaults defaults = Defaults.Asked,
        string? vendor = null,
        bool utf8 = false
    ) => Generate(SpecSources.Of(documentPath, overlayPath), rootNamespace, diagnostics, (defaults, vendor, utf8));

    /// <summary>The same for documents that were read already, with what messages call them.</summary>
    public static Output? Generate(
        (string Text, string Path) document,
        (string Text, string Path)? overlay,
        string rootNamespace,
        DiagnosticBag diagnostics,
        Defaults defaults = Defaults.Asked,
        string? vendor = null,
        bool utf8 = false
    ) => Generate(SpecSources.Of(document, overlay), rootNamespace, diagnostics, (defaults, vendor, utf8));

    private static Output? Generate(
        SpecSources sources,
        string rootNamespace,
        DiagnosticBag diagnostics,
        (Defaults Defaults, string? Vendor, bool Utf8) given
    )
    {
        var output = Once(diagnostics, null);
        if (output is null)
        {
            FurtherErrors.Find(diagnostics, (bag, advised) => Once(bag, advised) is not null);
            diagnostics.Order();
        }
        return output;

        Output? Once(DiagnosticBag bag, JObject? advised) =>
            sources.Open(bag, given.Defaults, given.Vendor, advised) is { } spec ? Generate(spec, rootNamespace, given.Utf8) : null;
    }

    private static Output? Generate(SpecDocument document, string rootNamespace, bool readsUtf8)
    {
        document.Namespace = rootNamespace;
        if (!CheckParts.Fit(document))
            return null;
        var unions = new HoistUnions();
        var checks = new CheckFile(rootNamespace, unions);
        var textJson = new TextJsonFile(rootNamespace, unions);
        var utf8 = new Utf8File(rootNamespace, unions, readsUtf8);
        var (jobs, secrets) = (new JobFacts(), new SecretFacts());
        var keys = new ChooseKeys();
        var shell = new ShellFile(rootNamespace, jobs, secrets, keys);
        var isCorrected = !document.Diagnostics.Stops;
        // Asked whatever else is wrong, so that one build asks for all decisions.
        foreach (var assumption in new IRepair[] { new DecideByMethod(), new AssumeServer(), new AssumeKey() })
            assumption.Apply(document);
        new CheckDecisions().Apply(document);
        // Of a document that its overlay does not fit, no more than the form is told.
        if (!isCorrected)
            new CheckShapes().Apply(document);
        return
            isCorrected
            && RepairOrder.Apply([.. RepairOrder.Naming(unions, jobs, secrets)], document)
            && RepairOrder.Apply([.. RepairOrder.Writing(unions, checks, textJson, utf8, keys, shell)], document)
            ? new Output(
                Text(document.Root),
                UnionFile.Write(rootNamespace, unions.Unions, unions.Groups, HierarchyWriter.Write(document)),
                checks.Text,
                textJson.Text,
                utf8.Text,
                shell.Text,
                shell.Registration
            )
            {
                OtherFiles = [.. document.OtherFiles.Order(StringComparer.Ordinal)],
            }
            : null;
    }

    /// <summary>
    /// Runs the repairs up to the one after which everything has its C# name, for tools that ask what code would be generated.
    /// Whether that code could be written, with costs and retry classes known, is not asked.
    /// </summary>
    /// <param name="document">The vendor's document and what messages call it.</param>
    /// <param name="overlay">The overlay and what messages call it, or null.</param>
    /// <param name="diagnostics">What is wrong.</param>
    /// <returns>The named document, or null when it is refused.</returns>
    public static NamedDocument? Name((string Text, string Path) document, (string Text, string Path)? overlay, DiagnosticBag diagnostics)
    {
        var unions = new HoistUnions();
        return
            SpecSources.Of(document, overlay).Open(diagnostics) is { Diagnostics.Stops: false } spec
            && CheckParts.Fit(spec)
            && RepairOrder.Apply([.. RepairOrder.Naming(unions)], spec)
            ? new NamedDocument(spec, unions.Unions)
            : null;
    }

    /// <summary>The operations with their C# names and facts, for tables.</summary>
    /// <param name="document">The vendor's document and what messages call it.</param>
    /// <param name="overlay">The overlay and what messages call it, or null.</param>
    /// <param name="diagnostics">What is wrong.</param>
    /// <param name="defaults">What holds for what nobody says.</param>
    /// <returns>The operations in the document's order, or null when it is refused.</returns>
    public static IReadOnlyList<OperationLine>? Operations(
        (string Text, string Path) document,
        (string Text, string Path)? overlay,
        DiagnosticBag diagnostics,
        Defaults defaults = Defaults.Asked
    )
    {
        var jobs = new JobFacts();
        return
            SpecSources.Of(document, overlay).Open(diagnostics, defaults) is { } spec
            && RepairOrder.Apply(RepairOrder.Naming(new HoistUnions(), jobs), spec)
            ? OperationLine.All(spec, jobs.All)
            : null;
    }

    /// <summary>Applies an overlay and no more, for tools that ask what the vendor says as far as we know.</summary>
    /// <param name="document">The vendor's document and what messages call it.</param>
    /// <param name="overlay">The overlay and what messages call it.</param>
    /// <param name="diagnostics">What is wrong.</param>
    /// <returns>The corrected document, or null when the overlay can't be applied.</returns>
    public static string? Correct((string Text, string Path) document, (string Text, string Path) overlay, DiagnosticBag diagnostics)
    {
        var spec = SpecSources.Of(document, overlay).Open(diagnostics);
        return spec is null || diagnostics.HasErrors ? null : Text(spec.Root);
    }

    private static string Text(JObject root)
    {
        var text = new StringBuilder();
        using (var writer = new JsonTextWriter(new StringWriter(text) { NewLine = "\n" }) { Formatting = Formatting.Indented })
            root.WriteTo(writer);
        return text.Append('\n').ToString();
    }
}
