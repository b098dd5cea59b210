using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace ClientGen.ContractDiff.Usage;

/// <summary>The method bodies of a compiled assembly, by the names of type and method; overloads are not told apart.</summary>
internal sealed class CompiledAssembly : IDisposable
{
    private readonly PEReader _file;
    private readonly Dictionary<string, TypeDefinitionHandle> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<TypeDefinitionHandle, string> _names = [];

    private CompiledAssembly(IAssemblySymbol symbol, PEReader file)
    {
        _file = file;
        Symbol = symbol;
        Reader = file.GetMetadataReader();
        foreach (var handle in Reader.TypeDefinitions)
            _types[NameOf(handle)] = handle;
    }

    public IAssemblySymbol Symbol { get; }

    public MetadataReader Reader { get; }

    public IEnumerable<MethodDefinitionHandle> AllMethods => Reader.MethodDefinitions;

    /// <summary>Opens the file behind a reference; null when there is none to be read.</summary>
    public static CompiledAssembly? Open(IAssemblySymbol symbol, string? path)
    {
        if (path is null || !File.Exists(path))
            return null;
        // The whole file is taken in, so that a build can write it anew meanwhile.
        var file = new PEReader(new MemoryStream(File.ReadAllBytes(path)));
        return file.HasMetadata ? new(symbol, file) : null;
    }

    public void Dispose() => _file.Dispose();

    /// <summary>The name as <see cref="IAssemblySymbol.GetTypeByMetadataName"/> takes it.</summary>
    public string NameOf(TypeDefinitionHandle handle)
    {
        if (_names.TryGetValue(handle, out var known))
            return known;
        var type = Reader.GetTypeDefinition(handle);
        var name = Reader.GetString(type.Name);
        return _names[handle] = type.GetDeclaringType() is { IsNil: false } outer
            ? $"{NameOf(outer)}+{name}"
            : Dotted(Reader.GetString(type.Namespace), name);
    }

    public string NameOf(TypeReferenceHandle handle)
    {
        var type = Reader.GetTypeReference(handle);
        var name = Reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf((TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : Dotted(Reader.GetString(type.Namespace), name);
    }

    /// <summary>The assembly a type is referenced from.</summary>
    public string? AssemblyOf(TypeReferenceHandle handle)
    {
        var scope = Reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => AssemblyOf((TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => Reader.GetString(Reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            _ => Symbol.Name,
        };
    }

    public IEnumerable<MethodDefinitionHandle> Methods(string type, Func<MethodDefinition, bool> which) =>
        _types.TryGetValue(type, out var handle)
            ? Reader.GetTypeDefinition(handle).GetMethods().Where(m => which(Reader.GetMethodDefinition(m)))
            : [];

    public IEnumerable<MethodDefinitionHandle> Methods(string type, string name) =>
        Methods(type, m => Reader.StringComparer.Equals(m.Name, name));

    public MethodBodyBlock? Body(MethodDefinitionHandle handle)
    {
        var address = Reader.GetMethodDefinition(handle).RelativeVirtualAddress;
        return address == 0 ? null : _file.GetMethodBody(address);
    }

    private static string Dotted(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
