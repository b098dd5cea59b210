using System.Collections.ObjectModel;
using System.ComponentModel;

namespace ClientGen.Json;

/// <summary>What generated open enums share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OpenEnum
{
    /// <summary>The text of what an enum holds.</summary>
    /// <param name="wire">Text, <see cref="RawJson"/>, or null.</param>
    public static string Text(object? wire) => wire as string ?? wire?.ToString() ?? "";

    /// <summary>The values that a document names, in its order.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="values">All of them.</param>
    public static IReadOnlyList<T> List<T>(params T[] values)
        where T : struct, IOpenEnum<T> => new KnownList<T>(values);

    /// <summary>Whether a document names what an enum holds.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="values">The values that the document names: a <see cref="List"/>.</param>
    /// <param name="wire">Text, <see cref="RawJson"/>, or null.</param>
    public static bool Lists<T>(IReadOnlyList<T> values, object? wire)
        where T : struct, IOpenEnum<T> => wire is string text && ((KnownList<T>)values).Texts.Contains(text);

    // Some have a thousand values, so that one is looked up and not searched.
    private sealed class KnownList<T>(T[] values) : ReadOnlyCollection<T>(values)
        where T : struct, IOpenEnum<T>
    {
        private HashSet<string>? _texts;

        public HashSet<string> Texts => _texts ??= new(this.Select(value => Text(value.Wire)), StringComparer.Ordinal);
    }
}
