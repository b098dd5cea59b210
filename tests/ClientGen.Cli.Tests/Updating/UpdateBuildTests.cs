using ClientGen.Cli.Updating.Building;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Updating;

/// <summary>Upgrades that vendors made, taken in and built in a clone: each needs at most five decisions.</summary>
[Slow("builds clients in a clone")]
public sealed class UpdateBuildTests : IClassFixture<UpdateBuildTests.Clone>
{
    private const int MostDecisions = 5;

    private readonly Clone _clone;

    public UpdateBuildTests(Clone clone)
    {
        _clone = clone;
        clone.Reset();
    }

    [Fact]
    public async Task OneValueOnAPublishedPage()
    {
        var page = _clone.Checkout.Sent(
            "batch-api.md",
            _clone
                .Checkout.Read("specs/claid/published/batch-api.md")
                .Replace("\"canvas\",\"outpaint\"]", "\"canvas\",\"stretch\",\"outpaint\"]", StringComparison.Ordinal)
        );
        var run = await _clone.UpdateAsync("claid", page);
        run.Code.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldContain("- specs/claid/openapi.json: +1 −0 lines");
        Decisions(run).ShouldBe(0);
    }

    [Fact]
    public async Task AnotherVersionInEachPath()
    {
        var run = await _clone.UpdateAsync("autoenhance", _clone.Checkout.Replaced("autoenhance", ("\"/v3/", "\"/v4/")));
        IsAbsorbed(run);
    }

    [Fact]
    public async Task TenNewNames()
    {
        string[] names =
        [
            "upload_url=upload_address",
            "image_id=photo_id",
            "order_id=batch_id",
            "status_reason=failure_reason",
            "enhance_type=enhancement_style",
            "date_added=added_at",
            "total_images=image_count",
            "created_at=creation_time",
            "last_updated_at=change_time",
            "bracket_id=exposure_id",
        ];
        var sent = _clone.Checkout.Replaced(
            "autoenhance",
            [.. names.Select(name => name.Split('=')).Select(n => ($"\"{n[0]}\"", $"\"{n[1]}\""))]
        );
        var run = await _clone.UpdateAsync("autoenhance", sent);
        IsAbsorbed(run);
        foreach (var name in names)
            run.Output.ShouldContain(name.Replace("=", " → ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OneAreaMore()
    {
        var run = await _clone.UpdateAsync("autoenhance", _clone.Checkout.Changed("autoenhance", UsageArea.Add));
        IsAbsorbed(run);
        _clone.Generated("autoenhance").ShouldContain("class AutoenhanceUsageClient");
    }

    [Fact]
    public async Task AMemberThatIsGone_IsABreakWithItsReason()
    {
        var sent = _clone.Checkout.Changed(
            "autoenhance",
            document => ((JObject)document["components"]!["schemas"]!["Image"]!["properties"]!).Remove("status_reason")
        );
        var run = await _clone.UpdateAsync("autoenhance", sent);
        run.Code.ShouldBe(1, run.Output + run.Error);
        run.Output.ShouldContain("Breaks of hand-written code:\n- src/ClientGen.Autoenhance/");
        run.Output.ShouldContain("CS1061: Image: the member 'status_reason' is gone; nothing took its place");
    }

    [Fact]
    public async Task AStop_EndsTheBuild_AndPutsEverythingBack()
    {
        using var stop = new CancellationTokenSource();
        var builder = _clone.Checkout.Builder!;
        _clone.Checkout.Builder = new StoppedBuild(builder, stop);
        var sent = _clone.Checkout.Changed("autoenhance", UsageArea.Add);
        try
        {
            await Should.ThrowAsync<OperationCanceledException>(() =>
                _clone.Checkout.UpdateAsync("autoenhance", [sent], UpdateCheckout.Safe, cancellationToken: stop.Token)
            );
        }
        finally
        {
            _clone.Checkout.Builder = builder;
        }
        _clone.IsAsItWas().ShouldBeTrue();
    }

    // What a profile or a client says by hand is told, and is not the overlay's.
    private static void IsAbsorbed(Run run)
    {
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain("\nWritten", customMessage: run.Output);
        run.Output.ShouldNotContain("Breaks of hand-written code");
        run.Output.ShouldNotContain("The generator refuses");
        run.Output.ShouldNotContain("Breaks C# source");
        Decisions(run).ShouldBeInRange(1, MostDecisions);
        run.Code.ShouldBe(run.Output.Contains("To do by hand:", StringComparison.Ordinal) ? 1 : 0, run.Output);
    }

    private static int Decisions(Run run) => run.Output.Split('\n').Count(line => line.Contains("(safe default", StringComparison.Ordinal));

    // Stopped once the program runs.
    private sealed class StoppedBuild(IClientBuild build, CancellationTokenSource stop) : IClientBuild
    {
        public async Task<BuildResult> RunAsync(ClientGen.Cli.Updating.VendorFolder vendor, CancellationToken cancellationToken)
        {
            var running = build.RunAsync(vendor, cancellationToken);
            await stop.CancelAsync();
            return await running;
        }
    }

    /// <summary>What a client is built from; its documents are as they were before each update.</summary>
    public sealed class Clone : IDisposable
    {
        private readonly IReadOnlyDictionary<string, string> _specs;

        public Clone()
        {
            foreach (var file in new[] { "Directory.*", "Packages.targets", "global.json", "BannedSymbols.txt", ".editorconfig" })
                Checkout.CopyTop("", file);
            Checkout.CopyTop("src", "Directory.Build.props");
            foreach (var folder in BuildFolders.All)
                Checkout.Copy(folder, "*");
            foreach (var vendor in new[] { "Claid", "Autoenhance" })
            {
                Checkout.Copy($"src/ClientGen.{vendor}", "*");
                Checkout.Copy($"src/ClientGen.{vendor}.Contracts", "*");
            }
            Checkout.Builder = new DotnetBuild(
                "-p:PackageFrameworks=net10.0",
                "-p:RunAnalyzers=false",
                "-p:NuGetAudit=false",
                "-nodeReuse:false"
            );
            _specs = Checkout.Everything().Where(file => file.Key.StartsWith("specs/", StringComparison.Ordinal)).ToDictionary();
        }

        internal UpdateCheckout Checkout { get; } = new();

        internal bool IsAsItWas() => _specs.All(file => Checkout.Read(file.Key) == file.Value);

        internal void Reset()
        {
            foreach (var (file, text) in _specs.Where(file => Checkout.Read(file.Key) != file.Value))
                Checkout.Write(file, text);
        }

        internal Task<Run> UpdateAsync(string vendor, string sent) => Checkout.UpdateAsync(vendor, [sent], UpdateCheckout.Safe);

        internal string Generated(string vendor) =>
            string.Concat(Directory.EnumerateFiles(Checkout.At($"artifacts/generated/{vendor}"), "*.cs").Select(File.ReadAllText));

        public void Dispose() => Checkout.Dispose();
    }
}
