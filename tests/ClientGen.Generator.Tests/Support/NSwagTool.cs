namespace ClientGen.Generator.Tests.Support;

/// <summary>Where the settings and templates of NSwag are.</summary>
internal static class NSwagTool
{
    public static string Folder { get; } = Repository.At("generators", "nswag");
}
