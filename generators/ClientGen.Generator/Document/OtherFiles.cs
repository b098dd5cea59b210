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

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Queue<(string Name, string Path, JObject Root)> _waiting = new();
    private readonly SpecDocument _document;
    private readonly string _main;
    private readonly bool _isFirst;

    private OtherFiles(SpecDocument document, bool isFirst)
    {
        _document = document;
        _main = Path.GetFullPath(document.Path);
        _isFirst = isFirst;
    }

    /// <summary>Brings them all; what can't be brought is reported.</summary>
    public static void Bring(SpecDocument document) => new OtherFiles(document, isFirst: false).Bring();

    /// <summary>Brings those that are there, before an overlay has mended the references to the others.</summary>
    public static void BringFirst(SpecDocument document) => new OtherFiles(document, isFirst: true).Bring();

    /// <summary>Whether a reference is to a file of JSON or YAML, as far as its name tells.</summary>
    public static bool IsDocument(string reference) =>
        Path.GetExtension(reference.Split('#')[0]).ToUpperInvariant() is ".JSON" or ".YAML" or ".YML" or "";

    private void Bring()
    {
        foreach (var reference in References(_document.Root))
            Redirect(reference, _main, null);
        while (_waiting.TryDequeue(out var file))
        {
            foreach (var reference in References(file.Root))
                Redirect(reference, file.Path, file.Name);
            ((JObject)(_document.Root[Section] ??= new JObject()))[file.Name] = file.Root;
        }
    }

    private void Redirect(JProperty reference, string around, string? own)
    {
        var text = (string)reference.Value!;
        var split = text.IndexOf('#', StringComparison.Ordinal);
        var (file, fragment) = split < 0 ? (text, "") : (text[..split], text[(split + 1)..]);
        // Meant is the file as a whole, not a member without a name.
        if (file.Length > 0 && fragment == "/")
            fragment = "";
        if (NamedSchemas.Pointer(_document.Root, text) is { } named)
        {
            reference.Value = named;
            return;
        }
        if (file.Length == 0 && own is null)
        {
            if (fragment.Length > 0 && fragment[0] != '/')
                Refuse(reference, $"\"{text}\" is the name of no schema here. Write the path to it, such as #/components/schemas/Pet.");
            else if (fragment.Contains('%', StringComparison.Ordinal) && JsonPointer.Find(_document.Root, fragment) is null)
                reference.Value = "#" + JsonPointer.FromFragment(fragment);
            return;
        }
        if (Uri.TryCreate(file, UriKind.Absolute, out var address) && !address.IsFile)
        {
            var saved = Path.Combine(Path.GetDirectoryName(_main)!, Path.GetFileName(address.AbsolutePath));
            if (!IsDocument(saved) || !File.Exists(saved) || saved == _main)
            {
                if (!_isFirst)
                    Leave(reference, text, Path.GetFileName(saved));
                return;
            }
            (file, around) = (saved, _main);
        }
        var path = file.Length == 0 ? around : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(around)!, Uri.UnescapeDataString(file)));
        if (_isFirst && path != _main && !(IsDocument(file) && File.Exists(path)))
            reference.Value = Relative(path) + (split < 0 ? "" : text[split..]);
        else if (fragment.Length > 0 && fragment[0] != '/')
            Refuse(reference, $"\"{text}\" refers to a name within a file. Write the path to it, such as #/components/schemas/Pet.");
        else if (path == _main)
            reference.Value = "#" + fragment;
        else if (Name(path, reference) is { } name)
            reference.Value = $"#/{Section}/{JsonPointer.Escape(name)}{fragment}";
    }

    private string? Name(string path, JProperty reference)
    {
        if (_names.TryGetValue(path, out var known))
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
        var name = _names[path] = Relative(path);
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

    private void Refuse(JProperty reference, string fault) => Reference.Refuse(_document, Codes.UnresolvedReference, reference, fault);

    private static List<JProperty> References(JObject root) => [.. TokenTree.Members(root).Where(Reference.Is)];
}
