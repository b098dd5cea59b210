namespace ClientGen.ContractDiff.CSharp.Naming;

/// <summary>The names the generator gives, for places it knows; for others, such as an unused part, those of
/// <paramref name="otherwise"/>.</summary>
internal sealed class GeneratedNames(NameMap map, ICSharpNames otherwise) : ICSharpNames
{
    public string TypeName(string pointer) =>
        map.Types.GetValueOrDefault(pointer) ?? map.Places.GetValueOrDefault(pointer)?.Text ?? otherwise.TypeName(pointer);

    public string MemberName(string typePointer, string property) =>
        map.Members.GetValueOrDefault(At(typePointer, property))?.Name ?? otherwise.MemberName(typePointer, property);

    public string EnumMemberName(string typePointer, string value) =>
        map.Values.GetValueOrDefault((typePointer, value)) ?? otherwise.EnumMemberName(typePointer, value);

    public string VariantName(string typePointer, string variantPointer) =>
        map.Variants.GetValueOrDefault(variantPointer) ?? otherwise.VariantName(typePointer, variantPointer);

    public string MethodName(string httpMethod, string path, string? operationId) =>
        map.Methods.GetValueOrDefault((httpMethod, path)) ?? otherwise.MethodName(httpMethod, path, operationId);

    public bool StatesOrder(string httpMethod, string path) => map.Ordered.Contains((httpMethod, path));

    public string? ServerUrl => map.ServerUrl;

    public string ParameterName(string pointer, string name) =>
        map.Parameters.GetValueOrDefault(pointer) ?? otherwise.ParameterName(pointer, name);

    public CSharpType? TypeOf(string pointer) =>
        map.Places.GetValueOrDefault(pointer) is { } type ? new(type.Text, type.IsValue) : otherwise.TypeOf(pointer);

    public CSharpType? MemberType(string typePointer, string property) =>
        map.Members.GetValueOrDefault(At(typePointer, property)) is { Type: { } type }
            ? new(type.Text, type.IsValue)
            : otherwise.MemberType(typePointer, property);

    /// <summary>The type a member is declared with, by class and member, as in <c>Image.Name</c>; empty where that is not known.</summary>
    public string DeclaredType(string member) => map.Declared.GetValueOrDefault(member, "");

    private static string At(string typePointer, string property) => $"{typePointer}/properties/{JsonPointer.Escape(property)}";
}
