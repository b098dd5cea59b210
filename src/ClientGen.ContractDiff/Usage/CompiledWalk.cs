using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace ClientGen.ContractDiff.Usage;

/// <summary>
/// Follows compiled code: a hand-written convenience of a client touches what its body touches. Where the target of a call is
/// open (overloads, virtual methods of what is created), all candidates are followed.
/// </summary>
internal sealed class CompiledWalk(UsageCollector touches, IReadOnlyDictionary<string, CompiledAssembly> assemblies)
{
    private readonly Queue<(CompiledAssembly Assembly, MethodDefinitionHandle Method, string? Field)> _open = [];
    private readonly HashSet<(string Assembly, MethodDefinitionHandle Method, string? Field)> _seen = [];
    private readonly HashSet<(string Assembly, string Type)> _made = [];

    // Inside a library of the user's own, what happens to a value is not looked at: all of it counts.
    private bool _whole;

    /// <summary>Follows a member that source code names.</summary>
    public void Enter(ISymbol member)
    {
        if (
            member.ContainingAssembly is null
            || !assemblies.TryGetValue(member.ContainingAssembly.Name, out var assembly)
            || member.ContainingType is not { } type
        )
        {
            return;
        }
        var name = MetadataName(type);
        if (member is IFieldSymbol)
            Field(assembly, name, member.MetadataName);
        else if (member is IPropertySymbol or IEventSymbol)
            Methods(assembly, name, m => m is { } text && text.EndsWith("_" + member.MetadataName, StringComparison.Ordinal));
        else
            Methods(assembly, name, m => m == member.MetadataName);
        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor })
            Made(assembly, name);
    }

    /// <summary>Follows everything in an assembly.</summary>
    public void EnterAll(CompiledAssembly assembly)
    {
        Drain();
        _whole = true;
        foreach (var method in assembly.AllMethods)
            Open(assembly, method);
        Drain();
        _whole = false;
    }

    /// <summary>Follows what was entered, and what that leads to.</summary>
    public void Drain()
    {
        while (_open.TryDequeue(out var at))
        {
            if (at.Assembly.Body(at.Method) is not { } body)
                continue;
            var tokens = IlTokens.Of(body);
            foreach (var (code, token) in at.Field is null ? tokens : InitializerOf(at.Assembly, at.Field, tokens))
                Token(at.Assembly, code, token);
        }
    }

    private void Token(CompiledAssembly from, ILOpCode code, EntityHandle token)
    {
        var reader = from.Reader;
        switch (token.Kind)
        {
            case HandleKind.MethodSpecification:
                var made = reader.GetMethodSpecification((MethodSpecificationHandle)token);
                foreach (var type in made.DecodeSignature(new NamedTypes(from), null).SelectMany(t => t))
                    Type(type);
                Token(from, code, made.Method);
                break;
            case HandleKind.MethodDefinition:
                var method = reader.GetMethodDefinition((MethodDefinitionHandle)token);
                Member(from, from.NameOf(method.GetDeclaringType()), reader.GetString(method.Name), code);
                break;
            case HandleKind.FieldDefinition:
                var field = reader.GetFieldDefinition((FieldDefinitionHandle)token);
                Member(from, from.NameOf(field.GetDeclaringType()), reader.GetString(field.Name), code);
                break;
            case HandleKind.MemberReference:
                var member = reader.GetMemberReference((MemberReferenceHandle)token);
                var parents = Types(from, member.Parent);
                foreach (var type in parents.Skip(1))
                    Type(type);
                if (parents is [var (name, owner), ..] && name is not null && assemblies.TryGetValue(name, out var assembly))
                    Member(assembly, owner, reader.GetString(member.Name), code);
                break;
            case HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification:
                foreach (var type in Types(from, token))
                    Type(type);
                break;
        }
    }

    private void Member(CompiledAssembly assembly, string type, string name, ILOpCode code)
    {
        Type((assembly.Symbol.Name, type));
        var symbols = assembly.Symbol.GetTypeByMetadataName(type)?.GetMembers(name) ?? [];
        foreach (var symbol in symbols)
        {
            var known =
                touches.Generated.EnumValues(symbol.ContainingType) is not null
                && (symbol as IMethodSymbol)?.AssociatedSymbol is IPropertySymbol { IsStatic: true };
            if (!known && symbol is IMethodSymbol { MethodKind: not MethodKind.StaticConstructor } method)
                touches.AnyOf(method.MethodKind is MethodKind.Constructor ? method.ContainingType : method.ReturnType);
            touches.Member(symbol);
        }

        // Lambdas and the like have names that no symbol is found by.
        if (symbols.Length == 0)
            Inside(assembly, type, name);
        if (code == ILOpCode.Newobj)
            Made(assembly, type);
    }

    private void Inside(CompiledAssembly assembly, string type, string name)
    {
        Field(assembly, type, name);
        Methods(assembly, type, m => m == name);
    }

    private void Type((string? Assembly, string Name) type)
    {
        if (type.Assembly is null || !assemblies.TryGetValue(type.Assembly, out var assembly))
            return;
        // The body of an async method or an iterator is a type of its own.
        if (type.Name.Contains(">d__", StringComparison.Ordinal))
            Methods(assembly, type.Name, _ => true);
        if (assembly.Symbol.GetTypeByMetadataName(type.Name) is not { } symbol)
            return;
        touches.Type(symbol);
        if (_whole)
            touches.Whole(symbol);
    }

    // Whoever makes an object of a class may call what the class overrides or implements. Models only check themselves there.
    private void Made(CompiledAssembly assembly, string type)
    {
        if (!_made.Add((assembly.Symbol.Name, type)) || touches.IsModel(assembly.Symbol.GetTypeByMetadataName(type)))
            return;
        foreach (var method in assembly.Methods(type, m => m.Attributes.HasFlag(MethodAttributes.Virtual)))
            Open(assembly, method);
    }

    // A static field brings its initializer along, and only that part of the static constructor.
    private void Field(CompiledAssembly assembly, string type, string field)
    {
        foreach (var method in assembly.Methods(type, ".cctor"))
            Open(assembly, method, field);
    }

    private void Methods(CompiledAssembly assembly, string type, Func<string, bool> named)
    {
        foreach (var method in assembly.Methods(type, m => named(assembly.Reader.GetString(m.Name))))
            Open(assembly, method);
    }

    private void Open(CompiledAssembly assembly, MethodDefinitionHandle method, string? field = null)
    {
        if (_seen.Add((assembly.Symbol.Name, method, field)))
            _open.Enqueue((assembly, method, field));
    }

    private static List<(ILOpCode, EntityHandle)> InitializerOf(
        CompiledAssembly assembly,
        string field,
        IEnumerable<(ILOpCode Code, EntityHandle Token)> tokens
    )
    {
        var part = new List<(ILOpCode, EntityHandle)>();
        foreach (var (code, token) in tokens)
        {
            part.Add((code, token));
            if (code != ILOpCode.Stsfld || token.Kind != HandleKind.FieldDefinition)
                continue;
            var stored = assembly.Reader.GetFieldDefinition((FieldDefinitionHandle)token);
            var (name, owner) = (assembly.Reader.GetString(stored.Name), assembly.NameOf(stored.GetDeclaringType()));
            if (name == field || name == $"<{field}>k__BackingField")
                return part;
            // The compiler keeps lambdas in fields of its own; they belong to the initializer around them.
            if (!owner.EndsWith("+<>c", StringComparison.Ordinal))
                part.Clear();
        }

        return [];
    }

    private static List<(string? Assembly, string Name)> Types(CompiledAssembly from, EntityHandle handle) =>
        handle.Kind switch
        {
            HandleKind.TypeDefinition => [(from.Symbol.Name, from.NameOf((TypeDefinitionHandle)handle))],
            HandleKind.TypeReference => [(from.AssemblyOf((TypeReferenceHandle)handle), from.NameOf((TypeReferenceHandle)handle))],
            HandleKind.TypeSpecification =>
            [
                .. from.Reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(new NamedTypes(from), null),
            ],
            _ => [],
        };

    private static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{MetadataName(outer)}+{type.MetadataName}"
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.MetadataName}"
        : type.MetadataName;
}
