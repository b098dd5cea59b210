using System.ComponentModel;

namespace ClientGen.Json;

/// <summary>Names the place in the vendor's OpenAPI document that a generated type or member stands for.</summary>
/// <remarks>A type carries several when the document repeats one shape under several keys. A member that the schema of its class
/// has under the member's name on the wire carries none.</remarks>
/// <param name="pointer">A JSON pointer into the vendor's document, such as <c>#/components/schemas/BatchEditRequest</c>.</param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field,
    AllowMultiple = true,
    Inherited = false
)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpenApiSchemaAttribute(string pointer) : Attribute
{
    /// <summary>The JSON pointer into the vendor's document.</summary>
    public string Pointer { get; } = pointer;
}
