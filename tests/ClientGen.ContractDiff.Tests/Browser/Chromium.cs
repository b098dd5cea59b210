using Microsoft.Playwright;

namespace ClientGen.ContractDiff.Tests.Browser;

/// <summary>A browser of the machine; nothing is downloaded. <c>CLIENTGEN_CHROMIUM</c> names another one.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // A loaded machine is slow, not wrong.
    private const float Patience = 120_000;

    private static readonly string[] Usual =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/opt/google/chrome/chrome",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private IPlaywright? _playwright;

    public IBrowser? Browser { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } program)
            return;
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = program,
                Timeout = Patience,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opens a page, or skips the test where there is no browser.</summary>
    public async Task<ReportPage> Open(string html, ColorScheme scheme = ColorScheme.Light, int width = 1100)
    {
        Assert.SkipWhen(Browser is null, "no Chromium or Chrome was found; install one, or name it in CLIENTGEN_CHROMIUM");
        var context = await Browser!.NewContextAsync(
            new()
            {
                ColorScheme = scheme,
                ViewportSize = new() { Width = width, Height = 900 },
            }
        );
        context.SetDefaultTimeout(Patience);
        return await ReportPage.Open(context, html);
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CLIENTGEN_CHROMIUM") is not { Length: > 0 } named)
            return Array.Find(Usual, File.Exists);
        return File.Exists(named) ? named : throw new FileNotFoundException($"CLIENTGEN_CHROMIUM names {named}, which is not there");
    }
}
