using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ClientGen.Drill.Tests.AnyDocument.Peers;

/// <summary>The tools that ours is compared with, each as its own documentation says to use it.</summary>
internal static partial class PeerTools
{
    public const string NSwag = "NSwag";
    public const string Kiota = "Kiota";

    // Those that Kiota says its code needs, and that its bundle consists of.
    private static readonly string[] NeededKinds = ["Abstractions", "Http", "Serialization"];

    /// <summary>Both, ready to run.</summary>
    /// <param name="kiota">The path of <c>kiota</c>.</param>
    /// <param name="folder">An empty folder for what they need.</param>
    /// <exception cref="InvalidOperationException">One does not start, or what its code needs does not restore.</exception>
    public static IReadOnlyList<PeerTool> Find(string kiota, string folder) =>
        [NSwagIn(Below(folder, "nswag")), KiotaIn(Below(folder, "kiota"), kiota)];

    // The console of the package whose assemblies our generator uses: the same NSwag, with its own templates and defaults.
    private static PeerTool NSwagIn(string folder)
    {
        var library = new FreshLibrary(folder, [Central("Newtonsoft.Json"), Central("NSwag.MSBuild")]);
        var (id, package) = Central("NSwag.MSBuild");
        string[] console =
        [
            "dotnet",
            Path.Combine(library.PackageFolder, id.ToLowerInvariant(), package, "tools", "Net100", "dotnet-nswag.dll"),
        ];
        var version = NSwagVersion().Match(Program.Ask([.. console, "version"], folder)).Groups[1].Value;
        return new(
            NSwag,
            version,
            library,
            (document, output) =>
                [
                    .. console,
                    "openapi2csclient",
                    $"/input:{document}",
                    $"/output:{Path.Combine(output, "Client.cs")}",
                    // The only one that it asks for.
                    "/namespace:MyNamespace",
                ]
        );
    }

    private static PeerTool KiotaIn(string folder, string kiota)
    {
        var version = Program.Ask([kiota, "--version"], folder).Trim().Split('+')[0];
        var told = Program.Ask([kiota, "info", "-l", "csharp", "--json"], folder);
        var needed = JObject.Parse(told[told.IndexOf('{', StringComparison.Ordinal)..])["dependencies"]!
            .Where(package => NeededKinds.Contains((string?)package["type"]))
            .Select(package => ((string)package["name"]!, (string)package["version"]!));
        return new(
            Kiota,
            version,
            new FreshLibrary(folder, needed),
            // Without leave it reads no other file than the one named; and what that refers to it looks for in the folder above, unless
            // the path begins with a dot (https://github.com/microsoft/kiota/issues/7319).
            (document, output) =>
                [
                    kiota,
                    "generate",
                    "-l",
                    "csharp",
                    "-d",
                    $"./{Path.GetFileName(document)}",
                    "-o",
                    output,
                    "--allowed-external-origins",
                    "*",
                ]
        );
    }

    private static (string Id, string Version) Central(string id) =>
        (
            id,
            (string)
                XDocument
                    .Load(ClientGen.Tests.Repository.At("Directory.Packages.props"))
                    .Descendants("PackageVersion")
                    .Single(package => (string?)package.Attribute("Include") == id)
                    .Attribute("Version")!
        );

    private static string Below(string folder, string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;

    [GeneratedRegex(@"NSwag version: (\d+\.\d+\.\d+)")]
    private static partial Regex NSwagVersion();
}
