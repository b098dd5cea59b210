using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ClientGen.Testing.Tests.Published;

/// <summary>An application of the three clients that is trimmed or native code does what it does otherwise.</summary>
[Slow("publishes an application twice, which takes minutes")]
public sealed partial class PublishedTests(PublishedTests.Folder folder) : IClassFixture<PublishedTests.Folder>
{
    [Theory]
    [InlineData("trimmed")]
    [InlineData("aot")]
    public async Task TheApplication_IsPublishedWithoutAWarningOfOurs_AndDoesTheDemosCalls(string how)
    {
        Assert.SkipWhen(
            Environment.GetEnvironmentVariable("CLIENTGEN_PUBLISH") != "1",
            "publishing takes minutes; CLIENTGEN_PUBLISH=1 does it (native code needs gcc or clang, and zlib)"
        );
        var program = Path.Combine(folder.Path, how, OperatingSystem.IsWindows() ? "Trimmed.exe" : "Trimmed");
        var project = Repository.At("tests", "fixtures", "trimmed");
        var said = await RunAsync(
            "dotnet",
            "publish",
            project,
            "--use-current-runtime",
            $"-p:Published={how}",
            "-o",
            Path.GetDirectoryName(program)!
        );
        OfOurs().Matches(said).Select(warning => warning.Value).ShouldBeEmpty();

        (await RunAsync(program, "bodies")).ShouldContain(" 0 faults");

        await using var claid = await ClaidSimulator.StartAsync();
        await using var pfc = await PerfectlyClearSimulator.StartAsync();
        await using var autoenhance = await AutoenhanceSimulator.StartAsync();
        var addresses = new[] { claid.Address, pfc.Address, autoenhance.Address }.Select(address => address.ToString());
        (await RunAsync(program, ["calls", .. addresses])).ShouldContain(" 0 faults");
        (claid.KeyLeaks + pfc.KeyLeaks + autoenhance.KeyLeaks).ShouldBe(0);
        (await RunAsync(program, "post", claid.Address.ToString())).ShouldNotContain("FAULT");
    }

    // "ILC : Trim analysis warning IL2026: ClientGen.Json.…", and "…/FormChoice.cs(12,3): warning IL2070: …".
    [GeneratedRegex(
        @"^.*warning IL\d+: (ClientGen|Microsoft\.Extensions\.DependencyInjection\.\w+ServiceCollectionExtensions).*$"
            + @"|^.*ClientGen.*: warning IL.*$",
        RegexOptions.Multiline
    )]
    private static partial Regex OfOurs();

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync() + await error;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}\n{text}");
        return text;
    }

    /// <summary>A folder for what is published.</summary>
    public sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("clientgen-published-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
