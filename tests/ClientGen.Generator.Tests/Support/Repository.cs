using System.Reflection;

namespace ClientGen.Generator.Tests.Support;

/// <summary>Places in the repository that tests read, and never write to.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string NSwagFolder => Path.Combine(Root, "generators", "nswag");

    public static string NSwagBinaries => Path.Combine(NSwagFolder, "node_modules", "nswag", "bin", "binaries", "Net100");
}
