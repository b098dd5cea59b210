using System.ComponentModel;

namespace ClientGen.Json;

/// <summary>Names the operation of the vendor's OpenAPI document that a generated method calls.</summary>
/// <param name="method">The HTTP method in capitals, such as <c>POST</c>.</param>
/// <param name="path">The path template as the document has it, such as <c>/v1/image/edit/batch</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class OpenApiOperationAttribute(string method, string path) : Attribute
{
    /// <summary>The HTTP method in capitals.</summary>
    public string Method { get; } = method;

    /// <summary>The path template.</summary>
    public string Path { get; } = path;
}
