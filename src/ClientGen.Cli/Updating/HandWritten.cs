namespace ClientGen.Cli.Updating;

/// <summary>Finds places in a vendor's hand-written client.</summary>
internal static class HandWritten
{
    /// <summary>The C# files of the client, its contracts and its simulator.</summary>
    public static IEnumerable<string> Files(VendorFolder vendor)
    {
        var name = vendor.Namespace[(vendor.Namespace.LastIndexOf('.') + 1)..];
        return new[]
        {
            vendor.ClientFolder,
            vendor.ClientFolder + ".Contracts",
            Path.Combine(vendor.Root, "src", "ClientGen.Simulator", name),
        }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Each line with a text, as file and line from 1.</summary>
    public static IEnumerable<(string File, int Line, string Text)> Lines(VendorFolder vendor, Func<string, bool> has) =>
        from file in Files(vendor)
        from line in File.ReadLines(file).Index()
        where has(line.Item)
        select (vendor.Shown(file), line.Index + 1, line.Item.Trim());

    /// <summary>What to do by hand, with the place where a text stands; without one where it stands nowhere.</summary>
    public static string Say(VendorFolder vendor, string text, string what)
    {
        var found = Lines(vendor, line => line.Contains(text, StringComparison.Ordinal)).FirstOrDefault();
        return found.File is null ? $"{vendor.Shown(vendor.ClientFolder)}: {what}" : $"{found.File}({found.Line}): {what}";
    }
}
