using System.Reflection;

namespace ClientGen.Import.Tests;

/// <summary>Finds the checked-in specifications from wherever the tests run.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = typeof(RepositoryFiles).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Specs(params string[] path) => Path.Combine([Root, "specs", .. path]);
}
