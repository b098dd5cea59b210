using System.Reflection;

namespace ClientGen.Generator.Tests.Support;

/// <summary>Where the pinned NSwag and its settings are.</summary>
internal static class NSwagTool
{
    public static string Folder { get; } = Repository.At("generators", "nswag");

    public static string Binaries { get; } =
        typeof(NSwagTool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "NSwag").Value!;
}
