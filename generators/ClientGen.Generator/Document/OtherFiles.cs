using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Repairs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>
/// Brings the files that a document refers to into it, each as a part of its own, and points the references there. From there
/// <see cref="Repairs.LiftReferences"/> brings to its place what is meant.
/// </summary>
internal sealed class OtherFiles
{
    /// <summary>The part of the document that holds them while it is repaired.</summary>
    public const string Section = "x-other-files";

    private static readonly DocumentPlace Around = new("#", null, Section, "");

    private readonly Queue<(string Name, string Path, JObject Root)> _waiting = new();
    private readonly SpecDocument _document;
    private readonly bool _isLast;
    private readonly string _main;

    private OtherFiles(SpecDocument document, bool isLast)
    {
        (_document, _isLast) = (document, isLast);
        _main = Path.GetFullPath(document.Path);
    }

    /// <summary>Brings the files that there are, before the overlay, which finds them in <see cref="Section"/>.</summary>
    public static void Bring(SpecDocument document) => new OtherFiles(document, isLast: false).Bring();

    /// <summary>Brings what the overlay refers to, and reports each reference that leads to no file.</summary>
    public static void BringRest(SpecDocument document) => new OtherFiles(document, isLast: true).Bring();

    /// <summary>Whether a reference is to a file of JSON or YAML, as far as its name tells.</summary>
    public static bool IsDocument(string reference) =>
        Path.GetExtension(reference.Split('#')[0]).ToUpperInvariant() is ".JSON" or ".YAML" or ".YML" or "";

    /// <summary>A copy of a part for a place outside of its file; what it refers to beside that file is found from there.</summary>
    /// <param name="part">The part.</param>
    /// <param name="of">What stands in its file.</param>
    public static JToken Copy(JToken part, JObject of)
    {
        var copy = part.DeepClone();
        var file = of.Ancestors().OfType<JProperty>().FirstOrDefault(around => around.Parent?.Parent is JProperty { Name: Section })?.Name;
        var folder = file is null ? "" : Path.GetDirectoryName(file)!;
        foreach (var reference in folder.Length > 0 ? TokenTree.Members((JContainer)copy).Where(Reference.Is).ToList() : [])
        {
            var text = (string)reference.Value!;
            if (!text.StartsWith('#') && !Uri.TryCreate(text, UriKind.Absolute, out _))
                Set(reference, Path.Combine(folder, text).Replace('\\', '/'));
        }
        return copy;
    }

    private void Bring()
    {
        var brought = _document.FileNames.Select(file => (Name: file.Value, Path: file.Key)).ToList();
        foreach (var part in _document.Root.Properties().Where(part => part.Name != Section).ToList())
            RedirectAll(part.Value, _main, null);
        foreach (var (name, path) in brought)
            RedirectAll(_document.Root[Section]?[name], path, name);
        while (_waiting.TryDequeue(out var file))
        {
            ((JObject)(_document.Root[Section] ??= new JObject()))[file.Name] = file.Root;
            RedirectAll(_document.Root[Section]![file.Name], file.Path, file.Name);
        }
    }

    private void RedirectAll(JToken? within, string around, string? own)
    {
        foreach (var reference in within is JContainer part ? TokenTree.Members(part).Where(Reference.Is).ToList() : [])
            Redirect(reference, around, own);
    }

    private void Redirect(JProperty reference, string around, string? own)
    {
        var text = (string)reference.Value!;
        var split = text.IndexOf('#', StringComparison.Ordinal);
        var (file, fragment) = split < 0 ? (text, "") : (text[..split], text[(split + 1)..]);
        if (fragment.StartsWith($"/{Section}/", StringComparison.Ordinal))
            return;
        // Meant is the file as a whole, not a member without a name.
        if (file.Length > 0 && fragment == "/")
            fragment = "";
        if (NamedSchemas.Pointer(_document.Root, text) is { } named)
        {
            Set(reference, named);
            return;
        }
        if (file.Length == 0 && own is null)
        {
            if (fragment.Length > 0 && fragment[0] != '/')
                Refuse(reference, $"\"{text}\" is the name of no schema here. Write the path to it, such as #/components/schemas/Pet.");
            else if (fragment.Contains('%', StringComparison.Ordinal) && JsonPointer.Find(_document.Root, fragment) is null)
                Set(reference, "#" + JsonPointer.FromFragment(fragment));
            return;
        }
        if (Uri.TryCreate(file, UriKind.Absolute, out var address) && !address.IsFile)
        {
            var saved = Path.Combine(Path.GetDirectoryName(_main)!, Path.GetFileName(address.AbsolutePath));
            if (!IsDocument(saved) || !File.Exists(saved) || saved == _main)
            {
                if (_isLast)
                    Leave(reference, text, Path.GetFileName(saved));
                return;
            }
            (file, around) = (saved, _main);
        }
        var path = file.Length == 0 ? around : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(around)!, Uri.UnescapeDataString(file)));
        // A text may be kept in a file of its own, and what is missing the overlay may mend.
        if (!_isLast && path != _main && !(IsDocument(file) && File.Exists(path)))
            return;
        if (fragment.Length > 0 && fragment[0] != '/')
            Refuse(reference, $"\"{text}\" refers to a name within a file. Write the path to it, such as #/components/schemas/Pet.");
        else if (path == _main)
            Set(reference, "#" + fragment);
        else if (Name(path, reference) is { } name)
            Set(reference, $"#/{Section}/{JsonPointer.Escape(name)}{fragment}");
    }

    // It keeps its line.
    private static void Set(JProperty reference, string text)
    {
        var place = SourceMap.PlaceOf(reference.Value);
        reference.Value = text;
        if (place.Line > 0)
            reference.Value.AddAnnotation(new TokenPosition(place.Line, place.Column));
    }

    private string? Name(string path, JProperty reference)
    {
        if (_document.FileNames.TryGetValue(path, out var known))
            return known;
        if (!File.Exists(path))
        {
            Refuse(
                reference,
                $"There is no file \"{Path.GetRelativePath(Path.GetDirectoryName(_main)!, path)}\" beside the document. Put it "
                    + "there, or mend the reference in the overlay."
            );
            return null;
        }
        if (JsonFile.Read(path, _document.Diagnostics) is not { } root)
            return null;
        if (!_document.OtherFiles.Contains(path))
            _document.OtherFiles.Add(path);
        SourceMap.MarkPlaces(root);
        DropNulls.Apply(root);
        SourceMap.MarkFile(root, path);
        var name = _document.FileNames[path] = Relative(path);
        SourceMap.MarkMoved(root, Around, name);
        _waiting.Enqueue((name, path, root));
        return name;
    }

    private void Leave(JProperty reference, string text, string name)
    {
        var fault = $"\"{text}\" is on another server, and a build reads no network.";
        var mend = $"Save the file beside the document as \"{name}\"";
        if (_document.Defaults == Defaults.Asked || !SchemaWalker.IsSchema(reference.Parent!))
        {
            Refuse(reference, $"{fault} {mend}.");
            return;
        }
        _document.Note(Codes.Assumed, reference.Value, $"{fault} Any JSON is read there. {mend} to have its types.");
        reference.Parent!.Replace(new JObject());
    }

    private string Relative(string path) => Path.GetRelativePath(Path.GetDirectoryName(_main)!, path).Replace('\\', '/');

    private void Refuse(JProperty reference, string fault)
    {
        if (_isLast)
            Reference.Refuse(_document, Codes.UnresolvedReference, reference, fault);
    }
}
