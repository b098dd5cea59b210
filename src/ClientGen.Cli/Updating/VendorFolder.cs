using System.Xml.Linq;
using ClientGen.Import;

namespace ClientGen.Cli.Updating;

/// <summary>A vendor's place in a checkout: its files under <c>specs</c>, its client's projects under <c>src</c>.</summary>
internal sealed class VendorFolder
{
    private static readonly string[] _house = [SpecImporter.DocumentFile, SpecImporter.ProvenanceFile, "overlay.json", "behaviours.json"];

    private VendorFolder(string root, string vendor) => (Root, Vendor) = (Path.GetFullPath(root), vendor);

    public string Root { get; }

    public string Vendor { get; }

    public string Folder => Path.Combine(Root, "specs", Vendor);

    public string Document => At(SpecImporter.DocumentFile);

    public string Overlay => At("overlay.json");

    public string Provenance => At(SpecImporter.ProvenanceFile);

    /// <summary>The namespace of the client, such as <c>ClientGen.Claid</c>.</summary>
    public string Namespace
    {
        get
        {
            var list = Path.Combine(Root, "generators", "Vendors.props");
            var found = File.Exists(list)
                ? XDocument
                    .Load(list)
                    .Descendants("OpenApiVendor")
                    .FirstOrDefault(item => (string?)item.Attribute("Include") == Vendor)
                    ?.Attribute("Namespace")
                    ?.Value
                : null;
            return found
                ?? throw new SpecException(
                    Shown(list),
                    $"it has no line for '{Vendor}', so no client is generated for it; add the line first"
                );
        }
    }

    /// <summary>The folder of the hand-written client, such as <c>src/ClientGen.Claid</c>.</summary>
    public string ClientFolder => Path.Combine(Root, "src", Namespace);

    /// <summary>The project to build: the client, and with it the contracts.</summary>
    public string ClientProject => Path.Combine(ClientFolder, $"{Namespace}.csproj");

    /// <summary>The other vendors' documents.</summary>
    public IEnumerable<(string Vendor, string Document)> Others =>
        Directory
            .EnumerateDirectories(Path.Combine(Root, "specs"))
            .Order(StringComparer.Ordinal)
            .Where(folder => Path.GetFileName(folder) != Vendor)
            .Select(folder => (Path.GetFileName(folder), Path.Combine(folder, SpecImporter.DocumentFile)))
            .Where(other => File.Exists(other.Item2));

    public static VendorFolder Open(string root, string vendor)
    {
        var specs = Path.Combine(root, "specs");
        if (!Directory.Exists(specs))
        {
            throw new SpecException(
                "specs",
                "there is no such folder here; run this in the root of the repository, or name it with --root"
            );
        }
        var known = Directory.GetDirectories(specs).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal).ToList();
        if (!known.Contains(vendor))
            throw new SpecException($"specs/{vendor}", $"there is no such vendor; there are: {string.Join(", ", known)}");
        var folder = new VendorFolder(root, vendor);
        foreach (var file in new[] { folder.Document, folder.Overlay })
        {
            if (!File.Exists(file))
                throw new SpecException(folder.Shown(file), "there is no such file; a new vendor gets its document and overlay first");
        }
        return folder;
    }

    public string At(string name) => Path.Combine([Folder, .. name.Split('/')]);

    /// <summary>A path as people write it: from the root, with forward slashes.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Root, path).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative;
    }

    /// <summary>The name of a file inside the vendor's folder, or null for one that is elsewhere.</summary>
    public string? NameInside(string path)
    {
        var relative = Path.GetRelativePath(Folder, Path.GetFullPath(path)).Replace('\\', '/');
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }

    /// <summary>Whether a name in the folder is that of a file that is made or kept by this house, not a source.</summary>
    public static bool IsHouseFile(string name) => _house.Contains(name, StringComparer.Ordinal);
}
