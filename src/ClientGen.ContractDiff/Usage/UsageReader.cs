using System.Globalization;
using ClientGen.ContractDiff.Reports;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClientGen.ContractDiff.Usage;

/// <summary>Finds what a project's code touches of the document its generated client was made from.</summary>
public static class UsageReader
{
    /// <summary>Looks into a project. It must have been built; the .NET SDK is asked how it is compiled.</summary>
    /// <param name="project">The project file (.csproj).</param>
    /// <param name="document">The document the client was generated from.</param>
    /// <returns>What the code touches, over all target frameworks.</returns>
    /// <exception cref="SpecException">The project is missing, can't be evaluated, or references no client generated from the
    /// document.</exception>
    public static CodeUsage Read(string project, Spec document)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(document);
        var notes = new List<string>();
        return Read(
            project,
            document,
            DotnetProject.CompilerArguments(project).Select(a => ProjectCompilation.Of(project, a.Arguments, notes)),
            notes
        );
    }

    internal static CodeUsage Read(string project, Spec document, IEnumerable<Compilation> compilations, List<string>? notes = null)
    {
        notes ??= [];
        var places = new HashSet<string>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var operations = new HashSet<string>(StringComparer.Ordinal);
        var values = new HashSet<(string Pointer, string Value)>();
        var any = new HashSet<string>(StringComparer.Ordinal);
        foreach (var compilation in compilations)
        {
            var (touches, clients) = Walk(project, document, compilation, notes);
            places.UnionWith(touches.Places);
            operations.UnionWith(touches.Operations);
            values.UnionWith(touches.Values);
            any.UnionWith(touches.AnyValue);
            foreach (var client in clients)
                known.UnionWith(client.Pointers);
        }

        if (operations.Count + places.Count == 0)
            notes.Add($"{project}: the code touches nothing of the client, so nothing counts; is it the project that uses it?");
        return new()
        {
            Project = Path.GetFileName(project),
            Operations = operations,
            Generated = known,
            Touched = places,
            Values = values
                .Where(v => !any.Contains(v.Pointer))
                .GroupBy(v => v.Pointer, v => v.Value, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => (IReadOnlySet<string>)g.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal),
            Notes = [.. notes.Distinct(StringComparer.Ordinal)],
        };
    }

    private static (UsageCollector UsageCollector, IReadOnlyList<ClientAssembly> Clients) Walk(
        string project,
        Spec document,
        Compilation compilation,
        List<string> notes
    )
    {
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            notes.Add(
                $"{project}: the code does not compile ({Words.Count(errors.Count, "error", "errors")}, the first at "
                    + $"{Describe(errors[0])}); what the compiler could still make out was looked at, the rest is missing from this "
                    + "report"
            );
        }
        var generated = new Generated();
        var clients = Clients.Of(project, document, compilation, generated, notes);
        var touches = new UsageCollector(generated, clients);
        using var compiled = Clients.Open(compilation, clients, notes);
        var walk = new CompiledWalk(touches, compiled.ByName);
        touches.HandWritten = walk.Enter;
        foreach (var tree in compilation.SyntaxTrees.Where(t => !IsClient(t)))
            new SourceWalk(compilation.GetSemanticModel(tree), touches).Visit(tree.GetRoot());
        walk.Drain();
        foreach (var library in compiled.Libraries)
            walk.EnterAll(library);
        return (touches, clients);
    }

    private static string Describe(Diagnostic error)
    {
        var place = error.Location.GetLineSpan();
        var start = place.StartLinePosition;
        return $"{place.Path}:{start.Line + 1}:{start.Character + 1}: {error.Id} {error.GetMessage(CultureInfo.InvariantCulture)}";
    }

    // A project that has the client generated into itself does not use it by that.
    private static bool IsClient(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>().Any(a => a.Name.ToString() is "OpenApiSchema" or "OpenApiOperation");
}
