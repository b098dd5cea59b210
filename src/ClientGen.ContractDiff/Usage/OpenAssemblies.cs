namespace ClientGen.ContractDiff.Usage;

/// <summary>The compiled assemblies that are followed.</summary>
internal sealed class OpenAssemblies : IDisposable
{
    public Dictionary<string, CompiledAssembly> ByName { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of them that are libraries of the user's own.</summary>
    public List<CompiledAssembly> Libraries { get; } = [];

    public void Dispose()
    {
        foreach (var assembly in ByName.Values)
            assembly.Dispose();
    }
}
