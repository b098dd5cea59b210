using Microsoft.Playwright;

namespace ClientGen.ContractDiff.Tests.Browser;

/// <summary>A report shown in a browser, as a file on disk. What it asks of the network and what it complains of is written down.</summary>
public sealed class ReportPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("report-");
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    private ReportPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => _complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => _requests.Add(request.Url);
        Address = new Uri(Path.Combine(_folder.FullName, "report.html")).AbsoluteUri;
    }

    public IPage Page { get; }

    public string Address { get; }

    public IReadOnlyList<string> Requests => _requests;

    public IReadOnlyList<string> Complaints => _complaints;

    public ILocator Rows => Page.Locator(".finding:visible");

    public ILocator Search => Page.GetByLabel("Search");

    public static async Task<ReportPage> Open(IBrowserContext context, string html)
    {
        var page = new ReportPage(context, await context.NewPageAsync());
        await File.WriteAllTextAsync(new Uri(page.Address).LocalPath, html);
        await page.Page.GotoAsync(page.Address);
        return page;
    }

    public ILocator Tile(string name) => Page.GetByRole(AriaRole.Button, new() { NameRegex = new(name + "$") });

    public async Task<IReadOnlyList<string>> Messages() => await Page.Locator(".finding:visible .message").AllTextContentsAsync();

    public async Task<string> Count() => (await Page.Locator("#count").TextContentAsync())!;

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
