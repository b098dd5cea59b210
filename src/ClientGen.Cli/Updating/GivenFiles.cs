using System.Text;
using ClientGen.Import;

namespace ClientGen.Cli.Updating;

/// <summary>A file that was given.</summary>
/// <param name="Path">The file.</param>
/// <param name="Name">Its name in the vendor's folder.</param>
/// <param name="IsRecorded">Whether the provenance records a source of that name.</param>
internal sealed record GivenFile(string Path, string Name, bool IsRecorded)
{
    /// <summary>Whether it is a page that quotes fragments.</summary>
    public bool IsPage { get; } = System.IO.Path.GetExtension(Path).Equals(".md", StringComparison.OrdinalIgnoreCase);

    private readonly Lazy<byte[]> _content = new(() =>
        IsYaml(Path) ? Encoding.UTF8.GetBytes(SpecLoader.Load(Path).Json) : File.ReadAllBytes(Path)
    );

    /// <summary>Its content as a source of the vendor: sources are pages and JSON, so YAML is made JSON.</summary>
    /// <exception cref="SpecException">It is YAML, and no document.</exception>
    public byte[] Content => _content.Value;

    /// <summary>Whether a file is YAML, by its name.</summary>
    public static bool IsYaml(string path) => System.IO.Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml";
}

/// <summary>Finds out which source of the vendor each given file is.</summary>
internal sealed class GivenFiles(VendorFolder vendor, IReadOnlyList<RecordedSource> recorded)
{
    private static readonly string[] _kinds = [".md", ".json", ".yaml", ".yml"];

    /// <exception cref="SpecException">A file is missing, of no use, or could be one of several sources.</exception>
    public IReadOnlyList<GivenFile> Find(IReadOnlyList<string> given)
    {
        var files = given
            .SelectMany(Expand)
            .DistinctBy(file => Path.GetFullPath(file.Path), StringComparer.Ordinal)
            .Select(file => Place(file.Path, file.InFolder))
            .ToList();
        foreach (var twice in files.GroupBy(file => file.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            throw new SpecException(
                twice.First().Path,
                $"it and {twice.Last().Path} are both '{twice.Key}' of {vendor.Vendor}; give one of them"
            );
        }
        return files;
    }

    private IEnumerable<(string Path, string? InFolder)> Expand(string given)
    {
        if (Directory.Exists(given))
        {
            var found = Directory
                .EnumerateFiles(given, "*", SearchOption.AllDirectories)
                .Where(file => _kinds.Contains(Path.GetExtension(file).ToLowerInvariant()))
                .Where(file => vendor.NameInside(file) is not { } name || !VendorFolder.IsHouseFile(name))
                .Order(StringComparer.Ordinal)
                .ToList();
            return found.Count > 0
                ? found.Select(file => (file, (string?)Path.GetRelativePath(given, file).Replace('\\', '/')))
                : throw new SpecException(given, "there is no document, page or fragment (.md, .json, .yaml) in this folder");
        }
        if (!File.Exists(given))
            throw new SpecException(given, "there is no such file; check the path");
        return _kinds.Contains(Path.GetExtension(given).ToLowerInvariant())
            ? [(given, null)]
            : throw new SpecException(given, "this is no document, page or fragment: a .md, .json or .yaml file was expected");
    }

    private GivenFile Place(string path, string? inFolder)
    {
        if (vendor.NameInside(path) is { } inside && !GivenFile.IsYaml(path))
            return new(path, inside, IsRecorded(inside));
        if (inFolder is not null && IsRecorded(inFolder))
            return new(path, inFolder, true);
        var name = GivenFile.IsYaml(path) ? $"{Path.GetFileNameWithoutExtension(path)}.json" : Path.GetFileName(path);
        var alike = recorded.Where(source => Path.GetFileName(source.File) == name).Select(source => source.File).ToList();
        return alike switch
        {
            [var one] => new(path, one, true),
            [] => new(path, $"{(Path.GetExtension(name) == ".md" ? "published" : "authored")}/{name}", false),
            _ => throw new SpecException(
                path,
                $"it could be {string.Join(" or ", alike)} of {vendor.Vendor}; put it in the place of the one that it is, and give that"
            ),
        };
    }

    private bool IsRecorded(string name) => recorded.Any(source => source.File == name);
}
