namespace ClientGen.Tests;

/// <summary>What a build of generated code needs of the repository, for tests that build in a copy.</summary>
internal static class BuildFolders
{
    /// <summary>The generator with what it stands on, and what generated code stands on.</summary>
    public static IReadOnlyList<string> All { get; } =
    ["generators", "src/ClientGen.OpenApi", "src/ClientGen.JsonSchema", "src/ClientGen.Json", "src/ClientGen.Http", "src/Shared"];
}
