using System.Text;

namespace ClientGen.Import.Tests;

/// <summary>Small sources made in memory.</summary>
internal static class Sources
{
    public static ImportOptions Options { get; } = new() { Vendor = "test", Date = new DateOnly(2026, 1, 2) };

    public static SourceFile Json(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    /// <summary>A page whose only block begins on line 5.</summary>
    public static SourceFile Page(string name, string fragment) => Json(name, $"# The {name} page\n\nText.\n```json\n{fragment}\n```\n");

    public static string Fragment(string members) => $$"""{"openapi":"3.1.0","info":{"title":"T","version":"v1"},{{members}}}""";

    public static string Schema(string name, string content) => Fragment($"\"components\":{{\"schemas\":{{\"{name}\":{content}}}}}");

    public static ImportResult ImportAll(params SourceFile[] sources) => SpecImporter.Import(sources, Options);
}
