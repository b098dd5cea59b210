using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Reports;
using ClientGen.ContractDiff.Severity;
using ClientGen.ContractDiff.Usage;
using Microsoft.Playwright;

namespace ClientGen.ContractDiff.Tests.Browser;

/// <summary>The HTML report, in a browser.</summary>
[Slow("opens a browser")]
public sealed class HtmlReportTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly DiffReport Shop = Mixed(
        Differ.Compare(
            Make.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cases", "shop", "old.yaml")), "old.yaml"),
            Make.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cases", "shop", "new.yaml")), "new.yaml")
        )
    );

    [Fact]
    public async Task Nothing_is_requested_and_nothing_complains()
    {
        await using var page = await chromium.Open(Html(Shop));
        foreach (var button in await page.Page.GetByRole(AriaRole.Button).AllAsync())
            await button.ClickAsync();
        await page.Search.FillAsync("order");
        page.Requests.ShouldBe([page.Address]);
        (await page.Page.EvaluateAsync<int>("performance.getEntriesByType('resource').length")).ShouldBe(0);
        page.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Levels_filter_and_let_go_again()
    {
        await using var page = await chromium.Open(Html(Shop));
        var all = await page.Messages();
        all.Count.ShouldBe(Shop.Findings.Count);
        await page.Tile("wire breaking").ClickAsync();
        (await page.Messages()).ShouldBe(Messages(f => f.Wire == WireLevel.Breaking));
        (await page.Count()).ShouldBe($"{Shop.Count(WireLevel.Breaking)} of {Shop.Findings.Count} shown");
        (await page.Page.Locator("section:visible h2").CountAsync()).ShouldBe(1);
        // A second level adds its own.
        await page.Tile("C# meaning").ClickAsync();
        (await page.Messages()).ShouldBe(Messages(f => f.Wire == WireLevel.Breaking || f.CSharp == CSharpLevel.Runtime));
        await page.Tile("wire breaking").ClickAsync();
        await page.Tile("C# meaning").ClickAsync();
        (await page.Messages()).ShouldBe(all);
    }

    [Fact]
    public async Task Each_tile_filters_to_the_number_it_shows()
    {
        await using var page = await chromium.Open(Html(Shop));
        foreach (var tile in await page.Page.Locator(".tile").AllAsync())
        {
            await tile.ClickAsync();
            (await page.Rows.CountAsync()).ShouldBe(
                int.Parse((await tile.Locator("b").TextContentAsync())!, System.Globalization.CultureInfo.InvariantCulture),
                await tile.TextContentAsync()
            );
            await tile.ClickAsync();
        }
    }

    [Fact]
    public async Task What_a_project_does_not_use_stands_apart()
    {
        await using var page = await chromium.Open(Html(Shop));
        await page.Tile("not used").ClickAsync();
        (await page.Messages()).ShouldBe(Shop.Findings.Where(f => f is { NotUsedBy: not null, Accepted: null }).Select(f => f.Message));
        (await page.Page.Locator("section:visible h2").AllTextContentsAsync())
            .ShouldHaveSingleItem()
            .ShouldStartWith("Not used by Till.csproj");
        (await page.Page.Locator("header").TextContentAsync())!.ShouldContain("seen from Till.csproj, which calls 1 operation");
    }

    [Fact]
    public async Task Search_narrows_and_clears()
    {
        await using var page = await chromium.Open(Html(Shop));
        var all = await page.Messages();
        // Words may stand in any order and in any part, folded away or not.
        await page.Search.FillAsync("ORDERS  callback");
        (await page.Messages()).ShouldHaveSingleItem().ShouldContain("POST /orders callback");
        await page.Search.FillAsync("response-property");
        (await page.Rows.CountAsync()).ShouldBe(Shop.Findings.Count(f => f.Rule.Contains("response-property", StringComparison.Ordinal)));
        await page.Search.FillAsync("nobody says this");
        (await page.Messages()).ShouldBeEmpty();
        (await page.Count()).ShouldBe($"0 of {Shop.Findings.Count} shown");
        await page.Search.FillAsync("");
        (await page.Messages()).ShouldBe(all);
        // Together with a level both must fit.
        await page.Tile("wire safe").ClickAsync();
        await page.Search.FillAsync("page_size");
        (await page.Rows.CountAsync()).ShouldBe(1);
        await page.Search.PressAsync("Escape");
        (await page.Messages()).ShouldBe(Messages(f => f.Wire == WireLevel.Info));
    }

    [Theory]
    [InlineData(ColorScheme.Light, false)]
    [InlineData(ColorScheme.Light, true)]
    [InlineData(ColorScheme.Dark, false)]
    [InlineData(ColorScheme.Dark, true)]
    public async Task All_text_is_legible(ColorScheme system, bool switched)
    {
        await using var page = await chromium.Open(Html(Shop), system);
        if (switched)
            await page.Page.Locator("#theme").ClickAsync();
        await page.Page.Locator("#unfold").ClickAsync();
        await page.Tile("wire breaking").ClickAsync();
        await page.Tile("not used").ClickAsync();
        var dark = system == ColorScheme.Dark != switched;
        (await page.Page.EvaluateAsync<double>(Contrast.Luminance)).ShouldBeInRange(dark ? 0 : 0.5, dark ? 0.1 : 1);
        var texts = await page.Page.EvaluateAsync<Contrast[]>(Contrast.OfAllText);
        texts.Length.ShouldBeGreaterThan(100);
        // 4.5 is what WCAG 2.2 asks of small text at level AA.
        texts.Where(t => t.Ratio < 4.5).ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_is_reached_with_the_keyboard()
    {
        await using var page = await chromium.Open(Html(Shop));
        var reached = new List<string>();
        for (var i = 0; i < 9 + 3 + 3; i++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            reached.Add(
                await page.Page.EvaluateAsync<string>(
                    "document.activeElement.id || document.activeElement.className || document.activeElement.tagName"
                )
            );
            (await page.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle")).ShouldBe("solid", reached[^1]);
        }

        reached.Take(9).ShouldAllBe(r => r.StartsWith("tile", StringComparison.Ordinal));
        reached.Skip(9).ShouldBe(["search", "unfold", "theme", "SUMMARY", "A", "SUMMARY"]);
        // What breaks is unfolded from the start, and folds.
        var open = await page.Page.Locator(".finding[open]").CountAsync();
        open.ShouldBe(await page.Page.Locator(".finding[data-wire=breaking][data-state=open]").CountAsync());
        await page.Page.Keyboard.PressAsync("Enter");
        (await page.Page.Locator(".finding").Nth(1).GetAttributeAsync("open")).ShouldBeNull();
        (await page.Page.Locator(".finding[open]").CountAsync()).ShouldBe(open - 1);
        await page.Page.Locator(".tile").First.FocusAsync();
        await page.Page.Keyboard.PressAsync("Space");
        (await page.Page.Locator(".tile").First.GetAttributeAsync("aria-pressed")).ShouldBe("true");
    }

    [Theory]
    [InlineData("<script>window.hacked = 1</script>")]
    [InlineData("</script></style></summary><img src=x onerror='window.hacked = 1'>")]
    [InlineData("\" onmouseover=\"window.hacked = 1\" x='`${window.hacked = 1}`")]
    [InlineData("&lt;b&gt; &amp; {{sections}} {{nobody}} $& $1")]
    [InlineData("javascript:window.hacked=1")]
    [InlineData("\u202Edesrever si siht\u202C \u05D0\u05D1 \u0627\u0644")]
    public async Task Hostile_names_are_text(string name)
    {
        var finding = Shop.Findings[0] with
        {
            Message = name,
            Pointer = name,
            Operations = [name],
            Members = [name],
            Accepted = name,
            NotUsedBy = null,
            New = new(name, name, null),
        };
        await using var page = await chromium.Open(
            Html(Shop with { Old = name, New = name, Findings = [finding], AcceptedNotes = [name] })
        );
        await page.Page.Locator("#unfold").ClickAsync();
        await page.Page.Locator(".message").HoverAsync();
        (await page.Messages()).ShouldBe([name]);
        (await page.Page.Locator("header code").First.TextContentAsync()).ShouldBe(name);
        (await page.Page.Locator(".notes li").TextContentAsync()).ShouldBe(name);
        (await page.Page.Locator("dd code").AllTextContentsAsync()).ShouldBe([finding.Rule, name, name, name]);
        (await page.Page.EvaluateAsync<bool>("'hacked' in window")).ShouldBeFalse();
        (await page.Page.Locator("script, img, style").CountAsync()).ShouldBe(2);
        page.Requests.ShouldBe([page.Address]);
        page.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Text_that_runs_to_the_left_turns_nothing_else_around()
    {
        await using var page = await chromium.Open(Html(Shop with { Old = "\u202Eold.yaml", New = "new.yaml" }));
        var (before, after) = (
            await page.Page.Locator("header code").First.BoundingBoxAsync(),
            await page.Page.Locator("header code").Nth(1).BoundingBoxAsync()
        );
        before!.X.ShouldBeLessThan(after!.X);
    }

    [Fact]
    public async Task A_script_that_slips_in_does_not_run()
    {
        var html = Html(Shop)
            .Replace(
                "<main>",
                "<main><script>window.hacked = 1</script><img src=x onerror=\"window.hacked = 1\">",
                StringComparison.Ordinal
            );
        await using var page = await chromium.Open(html);
        (await page.Page.EvaluateAsync<bool>("'hacked' in window")).ShouldBeFalse();
        page.Complaints.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Thousands_of_findings_stay_usable()
    {
        const int many = 6000;
        // Others are told together where their rule is the same.
        var loud = Shop.Findings.Where(f => f.Wire >= WireLevel.Warning || f.CSharp != CSharpLevel.None).ToList();
        var findings = Enumerable
            .Range(0, many)
            .Select(i =>
                loud[i % loud.Count] with
                {
                    Message = $"Place{i}: edit {i}",
                    Change = $"edit {i}",
                    Accepted = null,
                    NotUsedBy = null,
                }
            );
        await using var page = await chromium.Open(Html(Shop with { Findings = [.. findings] }));
        (await page.Count()).ShouldBe($"{many} shown");
        // Each step with the layout that follows it; a machine with nothing else to do needs a tenth.
        const int longest = 5000;
        (
            await Milliseconds(
                page,
                "const s = document.getElementById('search'); s.value = 'edit 5999'; s.dispatchEvent(new Event('input'))"
            )
        ).ShouldBeLessThan(longest);
        (await page.Messages()).ShouldBe(["Place5999: edit 5999"]);
        (
            await Milliseconds(page, "const s = document.getElementById('search'); s.value = ''; s.dispatchEvent(new Event('input'))")
        ).ShouldBeLessThan(longest);
        (await Milliseconds(page, "document.querySelector('.tile').click()")).ShouldBeLessThan(longest);
        (await Milliseconds(page, "document.getElementById('unfold').click()")).ShouldBeLessThan(longest);
        (await page.Page.Locator(".finding[open]").CountAsync()).ShouldBe(many);
    }

    [Fact]
    public async Task A_narrow_screen_needs_no_scrolling_sideways()
    {
        var wide = Shop.Findings[0] with
        {
            Message = new('m', 300),
            Pointer = "#/" + new string('p', 300),
            Operations = ["GET /" + new string('o', 300)],
        };
        await using var page = await chromium.Open(
            Html(Shop with { Old = new('x', 300), Findings = [wide, .. Shop.Findings] }),
            width: 360
        );
        await page.Page.Locator("#unfold").ClickAsync();
        (await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
    }

    private static async Task<double> Milliseconds(ReportPage page, string action) =>
        await page.Page.EvaluateAsync<double>(
            $"() => {{ const start = performance.now(); {action}; document.body.getBoundingClientRect(); return "
                + "performance.now() - start; }"
        );

    private static IEnumerable<string> Messages(Func<Finding, bool> which) => Shop.Open.Where(which).Select(f => f.Message);

    // Some of each: accepted, not used, and told apart by their messages so that none are folded together.
    private static DiffReport Mixed(DiffReport report)
    {
        var usage = new CodeUsage
        {
            Project = "Till.csproj",
            Operations = new HashSet<string> { "GET /orders" },
            Generated = new HashSet<string>(),
            Touched = new HashSet<string>(),
            Values = new Dictionary<string, IReadOnlySet<string>>(),
        };
        var findings = report.Findings.Select(
            (f, i) => f with { Accepted = i == 1 ? "agreed (me, until 2030-01-01)" : null, NotUsedBy = i is 2 or 7 ? "Till.csproj" : null }
        );
        return report with { Usage = usage, Findings = [.. findings.OrderBy(f => f.NotUsedBy is not null)], AcceptedNotes = ["a note"] };
    }

    private static string Html(DiffReport report)
    {
        using var writer = new StringWriter();
        ReportWriter.Write(report, ReportFormat.Html, writer);
        return writer.ToString();
    }
}
