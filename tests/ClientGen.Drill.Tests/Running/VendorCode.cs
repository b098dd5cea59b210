using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ClientGen.Drill.Tests.Running;

/// <summary>A vendor's document, overlay and hand-written code; the code is parsed once.</summary>
internal sealed class VendorCode
{
    // Those of the build: assemblies of other versions, and what the vendor marks as deprecated.
    private static readonly string[] Tolerated = ["CS1701", "CS1702", "CS0612", "CS0618"];

    private static readonly string[] Vendors = ["Claid", "PerfectlyClear", "Autoenhance"];

    // A vendor's own assemblies are what is compiled.
    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(System.IO.Path.PathSeparator)
            .Where(path => !Vendors.Any(name => System.IO.Path.GetFileName(path).StartsWith($"ClientGen.{name}", StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly CSharpCompilation _handWritten;

    private VendorCode(string name)
    {
        Name = System.IO.Path.GetFileName(Directory.EnumerateDirectories(Repository.At("specs")).Single(path => IsOf(path, name)));
        Namespace = $"ClientGen.{name}";
        (DocumentText, OverlayText) = (File.ReadAllText(Repository.At(Document)), File.ReadAllText(Repository.At(Overlay)));
        _handWritten = CSharpCompilation.Create(
            Namespace,
            HandWritten(),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                concurrentBuild: false
            )
        );
        Today = Sources.Generate(this, DocumentText, OverlayText);
    }

    public static IReadOnlyDictionary<string, Lazy<VendorCode>> All { get; } =
        Vendors.ToDictionary(name => name.ToLowerInvariant(), name => new Lazy<VendorCode>(() => new VendorCode(name)));

    /// <summary>Its folder under <c>specs</c>.</summary>
    public string Name { get; }

    public string Namespace { get; }

    /// <summary>The document's file, from the root.</summary>
    public string Document => $"specs/{Name}/openapi.json";

    /// <summary>The overlay's file, from the root.</summary>
    public string Overlay => $"specs/{Name}/overlay.json";

    public string DocumentText { get; }

    public string OverlayText { get; }

    /// <summary>What is generated today.</summary>
    public Sources Today { get; }

    /// <summary>Compiles contracts and client together with generated code.</summary>
    /// <returns>Errors and warnings, which the build takes for errors, as file, line, code and text.</returns>
    public IReadOnlyList<string> Compile(Sources sources, IReadOnlyList<(string File, string Old, string New)> edits)
    {
        var code = _handWritten;
        foreach (var (file, old, now) in edits)
        {
            var tree = code.SyntaxTrees.Single(tree => System.IO.Path.GetFileName(tree.FilePath) == file);
            if (Edited(tree.ToString(), old, now) is not { } text)
                return [$"{tree.FilePath}: there is no \"{old}\" to change"];
            code = code.ReplaceSyntaxTree(tree, Parse(text, tree.FilePath));
        }
        return
        [
            .. code.AddSyntaxTrees(sources.Files.Select(file => Parse(file.Value, file.Key)))
                .GetDiagnostics()
                .Where(d => d.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning && !Tolerated.Contains(d.Id))
                .Select(Shown)
                .Distinct(),
        ];
    }

    // All of it for an empty text; from the one to the other where the text has an ellipsis.
    private static string? Edited(string text, string old, string now)
    {
        var (first, last) = old.Split('…') is [var one, var other] ? (one, other) : (old, "");
        var start = text.IndexOf(first, StringComparison.Ordinal);
        if (old.Length == 0)
            return now;
        if (start < 0)
            return null;
        if (last.Length == 0)
            return text.Replace(old, now, StringComparison.Ordinal);
        var end = text.IndexOf(last, start + first.Length, StringComparison.Ordinal);
        return end < 0 ? null : text[..start] + now + text[(end + last.Length)..];
    }

    private static string Shown(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1}): {diagnostic.Id}: {diagnostic.GetMessage()}";
    }

    private static bool IsOf(string path, string name) => System.IO.Path.GetFileName(path).Equals(name, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<SyntaxTree> HandWritten() =>
        new[] { $"src/{Namespace}.Contracts", $"src/{Namespace}", "src/Shared" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*.cs", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(file => Parse(File.ReadAllText(file), System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')))
            .Append(Parse(string.Concat(ProjectSettings.Usings.Select(name => $"global using {name};\n")), "Usings.cs"));

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ProjectSettings.Language, path);
}
