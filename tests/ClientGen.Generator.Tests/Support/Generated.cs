using ClientGen.Generator.CodeGeneration;
using ClientGen.Generator.Diagnostics;

namespace ClientGen.Generator.Tests.Support;

/// <summary>Everything a build generates from one document: by the generator, and by NSwag through it.</summary>
internal sealed record Generated(
    string Document,
    string Unions,
    string Checks,
    string TextJson,
    string Shell,
    string Registration,
    string Contracts,
    string Client
)
{
    public const string Namespace = "Vendor.Api";

    public IEnumerable<string> Sources => [Unions, Checks, TextJson, Shell, Registration, Contracts, Client];

    public static Generated From(string document, string? overlay = null)
    {
        using var folder = new TemporaryFolder();
        var bag = new DiagnosticBag();
        var overlayPath = overlay is null ? null : folder.Write("acme/overlay.json", overlay);
        var vendor = new Vendor("acme", Namespace, folder.Write("acme/openapi.json", document), overlayPath, folder.File("out"));
        VendorRun.Generate(vendor, NSwag, bag).ShouldBeTrue(string.Join('\n', bag.Items));
        bag.Items.ShouldBeEmpty();
        string Read(string name) => File.ReadAllText(folder.File("out/" + name));
        return new(
            Read(GeneratedFile.Document),
            Read(GeneratedFile.Unions),
            Read(GeneratedFile.Checks),
            Read(GeneratedFile.TextJson),
            Read(GeneratedFile.Shell),
            Read(GeneratedFile.Registration),
            Read(GeneratedFile.Contracts),
            Read(GeneratedFile.Client)
        );
    }

    private static NSwagRun NSwag { get; } = new(NSwagTool.Folder);
}
