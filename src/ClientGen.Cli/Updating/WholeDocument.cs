using System.Text;
using ClientGen.Import;

namespace ClientGen.Cli.Updating;

/// <summary>A whole document where there were pages and fragments: it takes the place of all of them.</summary>
internal sealed class WholeDocument
{
    private readonly string _name;
    private readonly byte[] _bytes;

    private WholeDocument(string path, string json) =>
        (_name, _bytes) = ($"published/{Path.GetFileNameWithoutExtension(path)}.json", Encoding.UTF8.GetBytes(json));

    /// <summary>The file as a whole document; null where it says too little of what the old one says.</summary>
    public static WholeDocument? Of(GivenFile file, string before)
    {
        if (file.IsPage)
            return null;
        var json = SpecLoader.Load(file.Path).Json;
        var (old, now) = (Described.By(SpecParts.Parse(before)), Described.By(SpecParts.Parse(json)));
        var (operations, schemas) = (old.Operations.Intersect(now.Operations).Count(), old.Schemas.Intersect(now.Schemas).Count());
        return 2 * operations >= old.Operations.Count || 2 * schemas >= old.Schemas.Count ? new(file.Path, json) : null;
    }

    public NewDocument Replace(string before, IReadOnlyList<RecordedSource> recorded, ImportOptions import)
    {
        var result = SpecImporter.Import([new SourceFile(_name, _bytes)], import);
        if (!result.Succeeded)
            throw new SpecException(result.Errors[0].File, result.Errors[0].Message, result.Errors[0].Line);
        return new(before, result.Document, result.Provenance.ToJson())
        {
            Files = new Dictionary<string, byte[]> { [_name] = _bytes },
            Gone = [.. recorded.Select(source => source.File).Where(name => name != _name)],
            Notes =
            [
                $"{_name} is a whole document: it takes the place of {recorded.Count} sources "
                    + $"({string.Join(", ", recorded.Select(s => s.File))}).",
            ],
        };
    }
}
