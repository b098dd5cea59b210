using Newtonsoft.Json.Linq;

namespace ClientGen.TestSupport.Har;

/// <summary>Exchanges in HTTP Archive form (HAR 1.2), recorded or written by hand: the comment says which.</summary>
/// <param name="Name">The file's name without extension.</param>
/// <param name="Comment">Where the exchanges come from.</param>
/// <param name="Entries">The exchanges, in order.</param>
public sealed record HarFile(string Name, string Comment, IReadOnlyList<HarEntry> Entries)
{
    /// <summary>Reads a file.</summary>
    public static HarFile Load(string path)
    {
        using var file = File.OpenText(path);
        var log = (JObject)ExactJson.Object(file)["log"]!;
        return new HarFile(
            Path.GetFileNameWithoutExtension(path),
            (string?)log["comment"] ?? throw new InvalidDataException($"{path} does not say in log.comment where it comes from."),
            [.. log["entries"]!.Select(entry => HarEntry.Read((JObject)entry))]
        );
    }

    /// <summary>All files of a vendor, from the folder beside the test assembly.</summary>
    public static IReadOnlyDictionary<string, HarFile> LoadAll(string vendor) =>
        Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "fixtures", vendor), "*.har")
            .Select(Load)
            .ToDictionary(file => file.Name, StringComparer.Ordinal);
}
