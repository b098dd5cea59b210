namespace ClientGen.Testing.Tests.Guides;

/// <summary>Each sample of the guides and of the README does what it says, the first time, in a fresh folder.</summary>
[Collection(nameof(InTheCurrentFolder))]
[Slow("compiles samples")]
public sealed class GuideTests
{
    /// <summary>The page, and which of its samples.</summary>
    public static TheoryData<string, int> Samples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (
                var (page, sample) in Sample
                    .All()
                    .Where(at => at.Page == "README.md" || at.Page.StartsWith("docs/guides/", StringComparison.Ordinal))
            )
            {
                data.Add(page, sample);
            }
            return data;
        }
    }

    [Theory, MemberData(nameof(Samples))]
    public async Task ASample_Runs(string page, int number)
    {
        using var folder = new CurrentFolder();
        await using var vendors = await Vendors.StartAsync();
        var sample = Sample.Read(page, number);
        await SampleRun.RunAsync(sample, vendors);
        if (new[] { ".DryRun.", "nothing was sent" }.Any(word => sample.Text.Contains(word, StringComparison.Ordinal)))
            vendors.Requests.ShouldBe(0, "a dry run sends nothing, nor does a request that would be refused");
        else if (sample.Text.Contains("\"your key\"", StringComparison.Ordinal))
            vendors.Requests.ShouldBeGreaterThan(0, "a sample with a client sends something");
    }

    /// <summary>What goes wrong, and what the sample then says or leaves behind.</summary>
    public static TheoryData<int, string, Fault, string> Errors =>
        new()
        {
            { 1, "POST /v1/image/edit", Fault.Status(402), "top up, then again" },
            { 1, "POST /v1/image/edit", Fault.Status(429), "again in " },
            { 2, "GET /pfc", Fault.Reset(afterWork: true), "unknown.txt" },
            { 3, "Download", Fault.Status(403), "sofa.jpg" },
        };

    [Theory, MemberData(nameof(Errors))]
    public async Task ASampleOfErrors_DoesWhatItSays(int number, string operation, Fault fault, string expected)
    {
        using var folder = new CurrentFolder();
        await using var vendors = await Vendors.StartAsync();
        ((SimulatedVendor)(number == 2 ? vendors.PerfectlyClear : vendors.Claid)).Fail(
            operation,
            fault,
            times: expected.StartsWith("again", StringComparison.Ordinal) ? 20 : 1
        );
        var (before, said) = (Console.Out, new StringWriter());
        Console.SetOut(said);
        try
        {
            await SampleRun.RunAsync(Sample.Read("docs/guides/errors.md", number), vendors);
        }
        finally
        {
            Console.SetOut(before);
        }
        (File.Exists(expected) || said.ToString().Contains(expected, StringComparison.Ordinal)).ShouldBeTrue(said.ToString());
        vendors.Purchases.ShouldBeLessThanOrEqualTo(1);
    }

    /// <summary>What a reader types or copies: no usings, comments and lines that hold brackets alone.</summary>
    [Theory, MemberData(nameof(Samples))]
    public void ASample_HasEightLinesAtMost(string page, int number) =>
        Sample
            .Read(page, number)
            .Text.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Any(char.IsLetterOrDigit))
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal))
            .Count(line => !line.StartsWith("using ", StringComparison.Ordinal) || line.StartsWith("using var", StringComparison.Ordinal))
            .ShouldBeLessThanOrEqualTo(8);

    // Of each vendor by its ledger, and of one file after the other.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task AFolder_RunTwice_IsPaidOnce(int number)
    {
        using var folder = new CurrentFolder();
        await using var vendors = await Vendors.StartAsync();
        var sample = Sample.Read("docs/guides/files.md", number);
        await SampleRun.RunAsync(sample, vendors);
        vendors.Purchases.ShouldBe(2);
        var requests = vendors.Requests;
        await SampleRun.RunAsync(sample, vendors);
        (vendors.Purchases, vendors.Requests).ShouldBe((2, requests), "what is there is skipped before anything is sent");
    }

    [Fact]
    public void EveryGuide_IsInTheList()
    {
        var list = File.ReadAllText(Repository.At("docs", "guides", "README.md"));
        foreach (
            var page in Directory
                .GetFiles(Repository.At("docs", "guides"), "*.md")
                .Select(Path.GetFileName)
                .Where(name => name != "README.md")
        )
        {
            list.ShouldContain($"({page})");
        }
    }
}
