namespace ClientGen.ContractDiff.Tests;

/// <summary>Where the repository's files are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The documents of the three vendors.</summary>
    public static IEnumerable<string> Specs => new[] { "claid", "perfectlyclear", "autoenhance" }.Select(v => Path("specs", v, "openapi.json"));

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "Directory.Packages.props")))
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the repository's root was not found above the test assembly");
        return folder;
    }
}
