using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ClientGen.ContractDiff.CSharp.Assemblies;

/// <summary>The namespace that two documents' clients are generated in.</summary>
internal static partial class ClientNamespace
{
    private const string Vendors = "generators/Vendors.props";
    private const string OfNoVendor = "ClientGen.Client";

    /// <summary>That of the vendor in whose folder a document stands: as a checkout around lists it, or by its name; a neutral one where
    /// none does.</summary>
    /// <param name="before">The old document as the user named it.</param>
    /// <param name="after">The new document as the user named it.</param>
    /// <param name="workingFolder">The folder that names are relative to.</param>
    /// <exception cref="SpecException">The documents belong to different vendors.</exception>
    public static string Of(string before, string after, string workingFolder)
    {
        var vendors = new[] { before, after }
            .Select(name => VendorOf(name, workingFolder))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return vendors switch
        {
            [] => OfNoVendor,
            [var vendor] => Listed(vendor, workingFolder) ?? "ClientGen." + CSharpName.Pascal(vendor),
            _ => throw new SpecException(
                "--csharp",
                $"{before} and {after} belong to different vendors ({string.Join(", ", vendors)}); compare two documents of one vendor"
            ),
        };
    }

    private static string? VendorOf(string name, string workingFolder)
    {
        // A path is made whole, so that "openapi.json" says where it stands; a revision's path is not of this folder.
        var path = File.Exists(Path.Combine(workingFolder, name))
            ? Path.GetFullPath(name, workingFolder)
            : name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return InSpecs().Match(path.Replace('\\', '/')) is { Success: true } match ? match.Groups["vendor"].Value : null;
    }

    private static string? Listed(string vendor, string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var list = Path.Combine(at.FullName, Vendors);
            if (File.Exists(list))
            {
                return Read(list)
                    ?.Descendants("OpenApiVendor")
                    .Where(item => (string?)item.Attribute("Include") == vendor)
                    .Select(item => (string?)item.Attribute("Namespace"))
                    .FirstOrDefault();
            }
        }

        return null;
    }

    private static XDocument? Read(string path)
    {
        try
        {
            return XDocument.Load(path);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"(?:^|/)specs/(?<vendor>[^/]+)/[^/]+\z")]
    private static partial Regex InSpecs();
}
