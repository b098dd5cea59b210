using ClientGen.Http.Infrastructure;
using ClientGen.Json;
using JsonSubTypes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Newtonsoft.Json;

namespace ClientGen.ContractDiff.CSharp.Assemblies;

/// <summary>What generated clients are compiled with: the framework this program runs on, what generated code uses, and the sources its
/// projects share.</summary>
internal static class ClientReferences
{
    /// <summary>The language and symbols that the vendors' projects have on this framework.</summary>
    public static CSharpParseOptions Language { get; } =
        new(LanguageVersion.CSharp14, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    /// <summary>Read once, for both sides.</summary>
    public static IReadOnlyList<MetadataReference> Assemblies { get; } =
    [.. Paths().Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The sources every contracts or client project has.</summary>
    public static IReadOnlyList<SyntaxTree> SharedSources { get; } = [.. Shared()];

    private static IEnumerable<string> Paths()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var platform = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries
        );
        return platform
            .Where(path => Path.GetDirectoryName(path) == framework || IsExtension(path))
            .Concat(
                new[] { typeof(JsonModel), typeof(ApiTransport), typeof(JsonConvert), typeof(JsonSubtypes) }.Select(type =>
                    type.Assembly.Location
                )
            );
    }

    // What a client is registered with.
    private static bool IsExtension(string path) => Path.GetFileName(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);

    private static IEnumerable<SyntaxTree> Shared()
    {
        var assembly = typeof(ClientReferences).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Shared/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return CSharpSyntaxTree.ParseText(reader.ReadToEnd(), Language, name);
        }
    }
}
