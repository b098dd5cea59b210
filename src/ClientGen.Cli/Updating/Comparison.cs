using ClientGen.Cli.Updating.Decisions;
using ClientGen.Cli.Updating.Overlays;
using ClientGen.ContractDiff;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.CSharp.Naming;
using ClientGen.ContractDiff.Findings;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating;

/// <summary>Asks generator and contract diff about documents that are not written yet, in a temporary folder.</summary>
internal sealed class Comparison : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clientgen-update-");
    private readonly VendorFolder _vendor;
    private int _count;

    public Comparison(VendorFolder vendor) => _vendor = vendor;

    /// <summary>Compares two documents, each with its overlay, and gives the C# names of both.</summary>
    public (DiffReport Report, SideNames Names) Compare(string before, OverlayText oldOverlay, string after, OverlayText newOverlay)
    {
        var (old, now) = (Write(before, oldOverlay.Text), Write(after, newOverlay.Text));
        var (earlier, later) = (SpecLoader.Load(old), SpecLoader.Load(now));
        var names = GeneratorNaming.Of(earlier, later, OverlayChoice.Beside);
        // Generated clients read what they do not know.
        var report = Differ.Compare(earlier, later, new() { Names = names, OpenClients = true });
        var document = _vendor.Shown(_vendor.Document);
        var shown = new ShownNames((old, $"{document} (old)"), (now, document));
        return (shown.In(report) with { Old = $"{document} (old)", New = document }, names);
    }

    /// <summary>A document as its overlay corrects it.</summary>
    public JObject Corrected(string document, OverlayText overlay)
    {
        var file = Write(document, overlay.Text);
        return SpecParts.Parse(OverlaidSpec.Of(SpecLoader.Load(file), OverlayChoice.Beside, _ => { }).Json);
    }

    /// <summary>What the generator refuses.</summary>
    public IReadOnlyList<Refusal> Check(string document, OverlayText overlay)
    {
        var (file, overlayFile) = (_vendor.Shown(_vendor.Document), _vendor.Shown(_vendor.Overlay));
        return
        [
            .. GeneratorCheck
                .Run((document, file), (overlay.Text, overlayFile), _vendor.Namespace)
                .Select(refusal => new Refusal(
                    refusal.Code,
                    refusal.IsInOverlay ? overlay.ActionAt(refusal.Line) : -1,
                    $"{(refusal.IsInOverlay ? overlayFile : file)}({refusal.Line}): {refusal.Code}: {refusal.Message}"
                )),
        ];
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string document, string overlay)
    {
        var folder = _folder.CreateSubdirectory($"{_count++}").FullName;
        File.WriteAllText(Path.Combine(folder, "overlay.json"), overlay);
        var file = Path.Combine(folder, "openapi.json");
        File.WriteAllText(file, document);
        return file;
    }
}
