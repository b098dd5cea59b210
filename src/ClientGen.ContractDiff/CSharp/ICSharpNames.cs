namespace ClientGen.ContractDiff.CSharp;

/// <summary>
/// Maps places of a document to names in the generated C# client. The default follows plain .NET naming; whoever knows the
/// generator (its overlays, its hoisted unions) can answer better.
/// </summary>
public interface ICSharpNames
{
    /// <summary>The type generated for an object, enumeration or union schema.</summary>
    /// <param name="pointer">The schema's JSON Pointer, as in <c>#/components/schemas/Pet</c>.</param>
    /// <returns>The type's name.</returns>
    string TypeName(string pointer);

    /// <summary>The member of a type that a property becomes.</summary>
    /// <param name="typePointer">The JSON Pointer of the object schema.</param>
    /// <param name="property">The property's name on the wire.</param>
    /// <returns>The member's name without the type.</returns>
    string MemberName(string typePointer, string property);

    /// <summary>The member of an enumeration that a value becomes.</summary>
    /// <param name="typePointer">The JSON Pointer of the schema with the values.</param>
    /// <param name="value">The value on the wire.</param>
    /// <returns>The member's name without the type.</returns>
    string EnumMemberName(string typePointer, string value);

    /// <summary>What asks a union for one of its variants.</summary>
    /// <param name="typePointer">The JSON Pointer of the schema with the variants.</param>
    /// <param name="variantPointer">The JSON Pointer of the variant, as in <c>#/components/schemas/Fit/anyOf/1</c>.</param>
    /// <returns>The member's name without the type.</returns>
    string VariantName(string typePointer, string variantPointer);

    /// <summary>The method of the client that an operation becomes.</summary>
    /// <param name="httpMethod">The HTTP method, as in <c>get</c>.</param>
    /// <param name="path">The path template.</param>
    /// <param name="operationId">The operation's id; null when it has none.</param>
    /// <returns>The method's name; after a dot where the client has areas, as in <c>Images.EditAsync</c>.</returns>
    string MethodName(string httpMethod, string path, string? operationId);

    /// <summary>The argument of a method that a parameter becomes.</summary>
    /// <param name="pointer">The parameter's JSON Pointer.</param>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <returns>The argument's name.</returns>
    string ParameterName(string pointer, string name);

    /// <summary>Whether the order of a method's parameters is stated apart from the document, and so is the same whatever order that
    /// has.</summary>
    /// <param name="httpMethod">The HTTP method, as in <c>get</c>.</param>
    /// <param name="path">The path template.</param>
    /// <returns>Whether it is; false where only the document tells the order.</returns>
    bool StatesOrder(string httpMethod, string path) => false;

    /// <summary>The URL that generated clients call where the document names no server. Null, the default, where nobody knows.</summary>
    string? ServerUrl => null;

    /// <summary>The C# type of the values at a place.</summary>
    /// <param name="pointer">The schema's JSON Pointer.</param>
    /// <returns>The type, without what being absent or null adds; null where only the schema itself can tell.</returns>
    CSharpType? TypeOf(string pointer);

    /// <summary>The C# type that a member is declared with.</summary>
    /// <param name="typePointer">The JSON Pointer of the object schema.</param>
    /// <param name="property">The property's name on the wire.</param>
    /// <returns>The type, as in <c>int?</c> or <c>Optional&lt;int?&gt;</c>; null where only the schema itself can tell.</returns>
    CSharpType? MemberType(string typePointer, string property);
}
