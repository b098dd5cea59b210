using ClientGen.Generator.CodeGeneration;
using ClientGen.Generator.Diagnostics;

namespace ClientGen.Generator.Tests.Support;

/// <summary>Everything a build generates from one document: by the generator, and by NSwag through it.</summary>
internal sealed record Generated(
    string Document,
    string Unions,
    string Checks,
    string TextJson,
    string Utf8,
    string Shell,
    string Registration,
    string Contracts,
    string Client
)
{
    public const string Namespace = "Vendor.Api";

    public IEnumerable<string> Sources => [Unions, Checks, TextJson, Utf8, Shell, Registration, Contracts, Client];

    public static Generated From(string document, string? overlay = null) => From(document, overlay, Defaults.Asked);

    /// <summary>The same of a file of any name, with files beside it, and with what holds where nobody says it.</summary>
    public static Generated From(
        string document,
        string? overlay,
        Defaults defaults,
        string file = "openapi.json",
        params IEnumerable<(string Name, string Text)> beside
    )
    {
        using var folder = new TemporaryFolder();
        var bag = new DiagnosticBag();
        var overlayPath = overlay is null ? null : folder.Write("acme/overlay.json", overlay);
        foreach (var (name, text) in beside)
            folder.Write("acme/" + name, text);
        var vendor = new Vendor(Namespace, folder.Write("acme/" + file, document), overlayPath, folder.File("out")) { Utf8 = true };
        VendorRun.Generate(vendor, NSwag, bag, defaults).ShouldBeTrue(string.Join('\n', bag.Items));
        bag.Items.ShouldBeEmpty();
        string Read(string name) => File.ReadAllText(folder.File("out/" + name));
        return new(
            Read(GeneratedFile.Document),
            Read(GeneratedFile.Unions),
            Read(GeneratedFile.Checks),
            Read(GeneratedFile.TextJson),
            Read(GeneratedFile.Utf8),
            Read(GeneratedFile.Shell),
            Read(GeneratedFile.Registration),
            Read(GeneratedFile.Contracts),
            Read(GeneratedFile.Client)
        );
    }

    private static NSwagRun NSwag { get; } = new(NSwagTool.Folder);
}
