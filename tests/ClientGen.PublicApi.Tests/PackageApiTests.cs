using System.Reflection;
using System.Runtime.Loader;
using PublicApiGenerator;

namespace ClientGen.PublicApi.Tests;

/// <summary>What each package shows to its users, so that a change of it is read before it is shipped.</summary>
public sealed class PackageApiTests
{
    // Where a member came from and how it is written: facts of the document, which other tests hold.
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        // Extensions stand in the namespaces of what they extend.
        DenyNamespacePrefixes = [],
        ExcludeAttributes =
        [
            "ClientGen.Json.OpenApiSchemaAttribute",
            "ClientGen.Json.OpenApiRequiredAttribute",
            "Newtonsoft.Json.JsonConverterAttribute",
            "Newtonsoft.Json.JsonPropertyAttribute",
            "Newtonsoft.Json.JsonObjectAttribute",
            "System.CodeDom.Compiler.GeneratedCodeAttribute",
        ],
    };

    private static readonly string[] Everywhere =
    [
        "ClientGen.Json",
        "ClientGen.Http",
        "ClientGen.Recording",
        "ClientGen.Claid.Contracts",
        "ClientGen.PerfectlyClear.Contracts",
        "ClientGen.Autoenhance.Contracts",
        "ClientGen.Claid",
        "ClientGen.PerfectlyClear",
        "ClientGen.Autoenhance",
    ];

    public static TheoryData<string> Newest =>
        [.. Everywhere, "ClientGen.AspNetCore", "ClientGen.Batch", "ClientGen.Batch.PostgreSql", "ClientGen.Testing"];

    public static TheoryData<string> Oldest => [.. Everywhere];

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Name.Split('_')[0];

    private static bool ListsStandard =>
        typeof(PackageApiTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Standard").Value
        == "true";

    [Theory]
    [MemberData(nameof(Newest))]
    public void Api_on_the_newest_framework(string package) => Match(Assembly.Load(package), package);

    [Theory]
    [MemberData(nameof(Oldest))]
    public void Api_on_netstandard(string package)
    {
        Assert.SkipUnless(ListsStandard, "built for the newest framework alone");
        Match(
            new AssemblyLoadContext(package).LoadFromAssemblyPath(
                Repository.At("artifacts", "bin", package, Configuration + "_netstandard2.0", package + ".dll")
            ),
            package
        );
    }

    [Theory]
    [MemberData(nameof(Oldest))]
    public void No_client_carries_the_recorder(string package) =>
        Assembly
            .Load(package)
            .GetReferencedAssemblies()
            .Select(reference => reference.Name)
            .ShouldNotContain("ClientGen.Recording", customMessage: package);

    private static void Match(Assembly assembly, string package) =>
        Snapshot.Match(assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n"), SnapshotNameExtension.Create(package));
}
