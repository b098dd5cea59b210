namespace ClientGen.ContractDiff.CSharp.Naming;

/// <summary>The names of one document for another one: where they stand is alike, what types stand behind them need not be.</summary>
internal sealed class NamesOnly(ICSharpNames names) : ICSharpNames
{
    public string TypeName(string pointer) => names.TypeName(pointer);

    public string MemberName(string typePointer, string property) => names.MemberName(typePointer, property);

    public string EnumMemberName(string typePointer, string value) => names.EnumMemberName(typePointer, value);

    public string VariantName(string typePointer, string variantPointer) => names.VariantName(typePointer, variantPointer);

    public string MethodName(string httpMethod, string path, string? operationId) => names.MethodName(httpMethod, path, operationId);

    public bool StatesOrder(string httpMethod, string path) => names.StatesOrder(httpMethod, path);

    public string ParameterName(string pointer, string name) => names.ParameterName(pointer, name);

    public CSharpType? TypeOf(string pointer) => null;

    public CSharpType? MemberType(string typePointer, string property) => null;
}
