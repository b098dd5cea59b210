using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace ClientGen.ContractDiff.Usage;

/// <summary>Lists the types a signature names, by assembly and name.</summary>
internal sealed class NamedTypes(CompiledAssembly assembly) : ISignatureTypeProvider<IEnumerable<(string? Assembly, string Name)>, object?>
{
    public IEnumerable<(string? Assembly, string Name)> GetTypeFromDefinition(
        MetadataReader reader,
        TypeDefinitionHandle handle,
        byte rawTypeKind
    ) => [(assembly.Symbol.Name, assembly.NameOf(handle))];

    public IEnumerable<(string? Assembly, string Name)> GetTypeFromReference(
        MetadataReader reader,
        TypeReferenceHandle handle,
        byte rawTypeKind
    ) => [(assembly.AssemblyOf(handle), assembly.NameOf(handle))];

    public IEnumerable<(string? Assembly, string Name)> GetTypeFromSpecification(
        MetadataReader reader,
        object? genericContext,
        TypeSpecificationHandle handle,
        byte rawTypeKind
    ) => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public IEnumerable<(string? Assembly, string Name)> GetGenericInstantiation(
        IEnumerable<(string? Assembly, string Name)> genericType,
        ImmutableArray<IEnumerable<(string? Assembly, string Name)>> typeArguments
    ) => genericType.Concat(typeArguments.SelectMany(a => a));

    public IEnumerable<(string? Assembly, string Name)> GetFunctionPointerType(
        MethodSignature<IEnumerable<(string? Assembly, string Name)>> signature
    ) => signature.ReturnType.Concat(signature.ParameterTypes.SelectMany(p => p));

    public IEnumerable<(string? Assembly, string Name)> GetModifiedType(
        IEnumerable<(string? Assembly, string Name)> modifier,
        IEnumerable<(string? Assembly, string Name)> unmodifiedType,
        bool isRequired
    ) => unmodifiedType;

    public IEnumerable<(string? Assembly, string Name)> GetArrayType(
        IEnumerable<(string? Assembly, string Name)> elementType,
        ArrayShape shape
    ) => elementType;

    public IEnumerable<(string? Assembly, string Name)> GetSZArrayType(IEnumerable<(string? Assembly, string Name)> elementType) =>
        elementType;

    public IEnumerable<(string? Assembly, string Name)> GetByReferenceType(IEnumerable<(string? Assembly, string Name)> elementType) =>
        elementType;

    public IEnumerable<(string? Assembly, string Name)> GetPointerType(IEnumerable<(string? Assembly, string Name)> elementType) =>
        elementType;

    public IEnumerable<(string? Assembly, string Name)> GetPinnedType(IEnumerable<(string? Assembly, string Name)> elementType) =>
        elementType;

    public IEnumerable<(string? Assembly, string Name)> GetGenericMethodParameter(object? genericContext, int index) => [];

    public IEnumerable<(string? Assembly, string Name)> GetGenericTypeParameter(object? genericContext, int index) => [];

    public IEnumerable<(string? Assembly, string Name)> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];
}
