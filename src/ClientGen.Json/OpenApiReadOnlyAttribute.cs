using System.ComponentModel;

namespace ClientGen.Json;

/// <summary>Marks a member that only the vendor sets, as the vendor's document says with <c>readOnly</c>: it is read from responses and
/// written by <see cref="ModelJson"/>, and requests leave it out.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class OpenApiReadOnlyAttribute : Attribute;
