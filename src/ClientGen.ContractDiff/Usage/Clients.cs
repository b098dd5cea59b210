using Microsoft.CodeAnalysis;

namespace ClientGen.ContractDiff.Usage;

/// <summary>Finds the generated client of a document among what a project references.</summary>
internal static class Clients
{
    // Vendors share a few words, such as a schema named Error; a client shares most of its document.
    private const double Most = 0.5;

    /// <summary>The assemblies that were generated from a document, or from a version close to it.</summary>
    public static IReadOnlyList<ClientAssembly> Of(
        string project,
        Spec document,
        Compilation compilation,
        Generated generated,
        ICollection<string> notes
    )
    {
        var all = Assemblies(compilation)
            .Where(a => SymbolEqualityComparer.Default.Equals(a, compilation.Assembly) || References(a, "ClientGen.Json"))
            .Select(a => ClientAssembly.Of(a, generated))
            .OfType<ClientAssembly>()
            .ToList();
        if (all.Count == 0)
        {
            throw new SpecException(
                project,
                "the project references no generated client; add the vendor's package (or build the one it refers to), or leave --usage out"
            );
        }
        var found = all.Select(c =>
                (Client: c, Count: c.Pointers.Count(p => Has(document, p)) + c.Operations.Count(o => HasOperation(document, o)))
            )
            .ToList();
        var fitting = found.Where(f => f.Count >= Most * f.Client.Places).ToList();
        if (fitting.Count == 0)
        {
            var best = found.MaxBy(f => (double)f.Count / f.Client.Places);
            throw new SpecException(
                project,
                $"the project references no client generated from {document.Name}; the closest is {best.Client.Assembly.Name}, "
                    + $"and only {best.Count} of the {best.Client.Places} places it names are in the document"
            );
        }

        foreach (var (client, count) in fitting.Where(f => f.Client.Places - f.Count > f.Client.Places / 10))
        {
            notes.Add(
                $"{project}: {client.Places - count} of the {client.Places} places that {client.Assembly.Name} was generated "
                    + $"from are not in {document.Name}; compare with the version the client was made from"
            );
        }
        return [.. fitting.Select(f => f.Client)];
    }

    /// <summary>Opens the compiled clients and the libraries built on them.</summary>
    public static OpenAssemblies Open(Compilation compilation, IReadOnlyList<ClientAssembly> clients, ICollection<string> notes)
    {
        var own = clients.Select(c => c.Assembly.Name).ToHashSet(StringComparer.Ordinal);
        var names = new HashSet<string>(own, StringComparer.Ordinal);
        var all = Assemblies(compilation).Where(a => !SymbolEqualityComparer.Default.Equals(a, compilation.Assembly)).ToList();
        while (all.FirstOrDefault(a => !names.Contains(a.Name) && names.Any(n => References(a, n))) is { } user)
            names.Add(user.Name);

        var opened = new OpenAssemblies();
        foreach (var assembly in all.Where(a => names.Contains(a.Name)))
        {
            var path = (compilation.GetMetadataReference(assembly) as PortableExecutableReference)?.FilePath;
            if (
                CompiledAssembly.Open(assembly, path) is not { } compiled
                || assembly.GetAttributes().Any(a => a.AttributeClass?.Name == "ReferenceAssemblyAttribute")
            )
            {
                notes.Add(
                    $"{assembly.Name}: there is no compiled code to follow, only declarations; what its hand-written members "
                        + "touch is not counted"
                );
                continue;
            }

            opened.ByName[assembly.Name] = compiled;
            // What belongs to a client is followed from where it is called; a library of the user's own counts as a whole.
            if (!own.Contains(assembly.Name) && !IsOurs(assembly))
                opened.Libraries.Add(compiled);
        }

        return opened;
    }

    private static bool IsOurs(IAssemblySymbol assembly) => assembly.Name.StartsWith("ClientGen.", StringComparison.Ordinal);

    private static IEnumerable<IAssemblySymbol> Assemblies(Compilation compilation) =>
        compilation.References.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>().Prepend(compilation.Assembly);

    private static bool References(IAssemblySymbol assembly, string name) =>
        assembly.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == name));

    private static bool Has(Spec document, string pointer) => JsonPointer.Find(document.Root, pointer[1..]) is not null;

    private static bool HasOperation(Spec document, string operation)
    {
        var space = operation.IndexOf(' ', StringComparison.Ordinal);
        return Has(document, $"#/paths/{JsonPointer.Escape(operation[(space + 1)..])}/{operation[..space].ToLowerInvariant()}");
    }
}
