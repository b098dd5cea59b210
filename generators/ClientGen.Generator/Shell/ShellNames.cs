using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;

namespace ClientGen.Generator.Shell;

/// <summary>The names of a vendor's types.</summary>
/// <param name="Vendor">The vendor's name as it is written.</param>
/// <param name="Stem">What its types begin with.</param>
internal sealed record ShellNames(string Vendor, string Stem)
{
    // Beginnings of types that every client has from elsewhere, such as VendorOptions.
    private static readonly string[] Taken = ["Vendor", "Request", "Download", "DownloadAll", "Upload", "JobWait", "JobWatcher", "File"];

    /// <summary>Whether a client's types may begin so.</summary>
    public static bool IsUsable(string stem) => CSharpName.IsIdentifier(stem) && !Taken.Contains(stem);

    public string Client => Stem + "Client";

    public string Options => Stem + "Options";

    public string Profile => Stem + "Profile";

    public string Webhook => Stem + "Webhook";

    public string Extensions => Stem + "ServiceCollectionExtensions";

    /// <summary>The vendor's name in a doc comment.</summary>
    public string InXml => Docs.Markdown.Xml(Vendor);

    /// <summary>The names of a document's vendor, or null when it makes none; the reason is reported.</summary>
    public static ShellNames? Of(SpecDocument document)
    {
        var said = document.Root[ExtensionNames.Vendor] ?? document.Root;
        var stem = CSharpName.Pascal(document.Vendor);
        var names = new ShellNames(document.Vendor, stem);
        if (!IsUsable(stem))
        {
            document.Error(
                Codes.UnusableVendorName,
                said,
                $"\"{document.Vendor}\" makes no C# name that the client can have. "
                    + $"Name the vendor with \"{ExtensionNames.Vendor}\" in the overlay, or with Vendor on the OpenApiClient item: "
                    + OverlayAction.At("", new() { [ExtensionNames.Vendor] = "Api" })
            );
        }
        else if (names.All.FirstOrDefault(type => document.Schemas[type] is not null) is { } taken)
        {
            document.Error(
                Codes.NameClaimedTwice,
                document.Schemas[taken]!,
                $"The vendor's client has a type {taken} of its own. Give the schema an \"{ExtensionNames.Name}\" in the overlay. "
                    + OverlayAction.Renamed(document.Schemas[taken]!, taken + "Model")
            );
        }
        else
        {
            return names;
        }
        return null;
    }

    /// <summary>The names of the client's own types, for others to keep off.</summary>
    public static IReadOnlyCollection<string> Types(SpecDocument document) =>
        Operation.All(document).Any() ? [.. new ShellNames(document.Vendor, CSharpName.Pascal(document.Vendor)).All] : [];

    private IEnumerable<string> All => [Client, Options, Profile, Webhook, Extensions];
}
