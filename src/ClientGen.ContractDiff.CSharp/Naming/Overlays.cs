using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.CSharp.Naming;

/// <summary>A file that was read.</summary>
/// <param name="Name">How it is named to the user.</param>
/// <param name="Text">What is in it.</param>
internal sealed record TextFile(string Name, string Text);

/// <summary>The overlays of the two documents.</summary>
/// <param name="Old">That of the old document, or null.</param>
/// <param name="New">That of the new document, or null.</param>
internal sealed record Overlays(TextFile? Old, TextFile? New)
{
    private const string FileName = "overlay.json";

    public IReadOnlyList<string> Notes { get; private init; } = [];

    /// <exception cref="SpecException">The file that was named cannot be read.</exception>
    public static Overlays Of(Spec before, Spec after, OverlayChoice choice)
    {
        if (choice.IsNone)
            return new(null, null);
        if (choice.File is { } path)
        {
            var named = Read(path);
            return new(named, named);
        }
        return (Beside(before), Beside(after)) switch
        {
            (null, { } theirs) => new(theirs, theirs) { Notes = [Borrowed(before, theirs)] },
            ({ } mine, null) => new(mine, mine) { Notes = [Borrowed(after, mine)] },
            var (mine, theirs) => new(mine, theirs),
        };
    }

    // The document that a vendor sends is compared before it is put beside our overlay.
    private static string Borrowed(Spec without, TextFile lent) =>
        $"{without.Name} has no {FileName} beside it; its C# names follow {lent.Name} (--overlay FILE and --no-overlay choose)";

    private static TextFile? Beside(Spec spec) => spec.ReadBeside(FileName) is var (name, text) ? new(name, text) : null;

    private static TextFile Read(string path)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
            throw new SpecException(path, "there is no such overlay; check the path");
        var text = FolderSource.ReadNamed(path);
        // One that is found beside a document may be wrong, and a note says so; one that was asked for must be one.
        if (JsonTree.Read(path, text) is not JObject { } root || root["actions"] is not JArray)
            throw new SpecException(path, "this is no overlay: a JSON object with a list of 'actions' was expected", 1);
        return new(path, text);
    }
}
