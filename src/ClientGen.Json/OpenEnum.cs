using System.ComponentModel;

namespace ClientGen.Json;

/// <summary>What generated open enums share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OpenEnum
{
    /// <summary>The text of what an enum holds.</summary>
    /// <param name="wire">Text, <see cref="RawJson"/>, or null.</param>
    public static string Text(object? wire) => wire as string ?? wire?.ToString() ?? "";
}
