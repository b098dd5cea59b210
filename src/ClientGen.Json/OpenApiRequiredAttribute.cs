using System.ComponentModel;

namespace ClientGen.Json;

/// <summary>Marks a member that the vendor's document requires.</summary>
/// <remarks>
/// Json.NET's own mark for required members would stop the reading of a response that lacks one, and populating with part of a model.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class OpenApiRequiredAttribute : Attribute;
