using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using ClientGen.ContractDiff.Documents;
using ClientGen.Generator.Naming;

namespace ClientGen.ContractDiff.CSharp.Assemblies;

/// <summary>Where a document's client is generated: the checkout, and what the checkout calls the vendor.</summary>
/// <param name="Root">The root of the checkout.</param>
/// <param name="Vendor">The vendor's folder under <c>specs</c>.</param>
/// <param name="Namespace">The namespace of the client.</param>
internal sealed partial record ClientPlace(string Root, string Vendor, string Namespace)
{
    /// <summary>What compares two clients, from the root of a checkout.</summary>
    public const string Project = "generators/CompareClients.proj";

    /// <summary>Finds the place.</summary>
    /// <param name="old">The old document as the user named it.</param>
    /// <param name="new">The new document as the user named it.</param>
    /// <param name="workingFolder">The folder that names are relative to.</param>
    /// <exception cref="SpecException">There is no checkout around the folder, or no document stands where a vendor's does.</exception>
    public static ClientPlace Find(string old, string @new, string workingFolder)
    {
        var root = RootAround(workingFolder) ?? throw new SpecException("--csharp",
            $"clients are generated and compiled in a checkout of the repository, and there is none around {workingFolder}; run it in one, or leave --csharp out");
        var vendors = new[] { old, @new }.Select(name => VendorOf(name, workingFolder)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return vendors switch
        {
            [var vendor] => new(root, vendor, NamespaceOf(root, vendor)),
            [] => throw new SpecException("--csharp", $"neither {old} nor {@new} stands in specs/VENDOR/, so there is no telling whose client to generate; put one of them there, or leave --csharp out"),
            _ => throw new SpecException("--csharp", $"{old} and {@new} belong to different vendors ({string.Join(", ", vendors)}); compare two documents of one vendor"),
        };
    }

    private static string? RootAround(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Project))) return at.FullName;
        }

        return null;
    }

    private static string? VendorOf(string name, string workingFolder)
    {
        // A path is made whole, so that "openapi.json" says where it stands; a revision's path is not of this folder.
        var path = File.Exists(Path.Combine(workingFolder, name)) ? Path.GetFullPath(name, workingFolder) : name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return InSpecs().Match(path.Replace('\\', '/')) is { Success: true } match ? match.Groups["vendor"].Value : null;
    }

    // The build takes the namespace from the project that asks for the vendor's contracts.
    private static string NamespaceOf(string root, string vendor)
    {
        var sources = new DirectoryInfo(Path.Combine(root, "src"));
        foreach (var project in sources.EnumerateFiles("*.csproj", SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal))
        {
            if (Read(project) is not { } xml || !xml.Descendants("OpenApiContracts").Any(item => (string?)item.Attribute("Include") == vendor)) continue;
            var name = xml.Descendants("RootNamespace").FirstOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(project.Name);
            return name.Replace(".Contracts", "", StringComparison.Ordinal);
        }

        return "ClientGen." + CSharpName.Pascal(vendor);
    }

    private static XDocument? Read(FileInfo project)
    {
        try
        {
            return XDocument.Load(project.FullName);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"(?:^|/)specs/(?<vendor>[^/]+)/[^/]+\z")]
    private static partial Regex InSpecs();
}
