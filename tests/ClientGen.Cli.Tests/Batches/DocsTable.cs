namespace ClientGen.Cli.Tests.Batches;

/// <summary>Writes a table into docs/batch.md, between the lines that name it.</summary>
internal static class DocsTable
{
    public static async Task WriteAsync(string name, string table)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ClientGen.sln")))
            folder = folder.Parent;
        var page = Path.Combine(folder!.FullName, "docs", "batch.md");
        var text = await File.ReadAllTextAsync(page);
        var begin = $"<!-- {name} -->\n";
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf($"<!-- end of {name} -->", StringComparison.Ordinal));
        await File.WriteAllTextAsync(page, $"{text[..from]}{begin}\n{table}\n{text[to..]}");
    }
}
