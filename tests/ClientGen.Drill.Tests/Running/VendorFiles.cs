using System.Collections.Concurrent;
using ClientGen.ContractDiff.CSharp.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ClientGen.Drill.Tests.Running;

/// <summary>A vendor as it is checked in: document, overlay, and the code that is written by hand.</summary>
internal sealed class VendorFiles
{
    private static readonly ConcurrentDictionary<string, VendorFiles> All = new(StringComparer.Ordinal);

    private VendorFiles(string vendor)
    {
        Document = File.ReadAllText(Repository.At("specs", vendor, "openapi.json"));
        Overlay = File.ReadAllText(Repository.At("specs", vendor, "overlay.json"));
        Project = vendor switch
        {
            "claid" => "Claid",
            "perfectlyclear" => "PerfectlyClear",
            _ => "Autoenhance",
        };
        Contracts = Trees($"ClientGen.{Project}.Contracts");
        Client = Trees($"ClientGen.{Project}");
    }

    public string Document { get; }

    public string Overlay { get; }

    public string Project { get; }

    public string Namespace => "ClientGen." + Project;

    public IReadOnlyList<SyntaxTree> Contracts { get; }

    public IReadOnlyList<SyntaxTree> Client { get; }

    public static VendorFiles Of(string vendor) => All.GetOrAdd(vendor, name => new(name));

    private static List<SyntaxTree> Trees(string project) =>
        [
            .. Directory
                .EnumerateFiles(Repository.At("src", project), "*.cs", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file =>
                    CSharpSyntaxTree.ParseText(
                        File.ReadAllText(file),
                        ClientReferences.Language,
                        Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
                    )
                ),
        ];
}
