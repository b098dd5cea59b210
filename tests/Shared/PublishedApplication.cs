using System.Diagnostics;
using System.Text.RegularExpressions;
using ClientGen.Testing;

namespace ClientGen.Tests;

/// <summary>The application of <c>tests/fixtures/trimmed</c>, published. Compiled into the tests that publish it with the projects of the
/// repository, and into those that publish it with the packages.</summary>
internal sealed partial class PublishedApplication
{
    private readonly string _program;

    private PublishedApplication(string program) => _program = program;

    /// <summary>Publishes it, and fails where the build warns of something of ours.</summary>
    /// <param name="root">The repository, or a folder with the application at the same place.</param>
    /// <param name="how"><c>trimmed</c> or <c>aot</c>.</param>
    /// <param name="output">The folder of what is published.</param>
    /// <param name="more">More arguments for the build.</param>
    public static async Task<PublishedApplication> PublishAsync(string root, string how, string output, params string[] more)
    {
        var project = Path.Combine(root, "tests", "fixtures", "trimmed");
        var said = await RunAsync(
            "dotnet",
            ["publish", project, "--use-current-runtime", $"-p:Published={how}", "-o", output, "-nodeReuse:false", .. more]
        );
        OfOurs().Matches(said).Select(warning => warning.Value).ShouldBeEmpty();
        return new(Path.Combine(output, OperatingSystem.IsWindows() ? "Trimmed.exe" : "Trimmed"));
    }

    /// <summary>Reads odd bodies and makes the demo's calls to simulated vendors; fails where one is not as it must be.</summary>
    public async Task DoesTheDemosCallsAsync()
    {
        (await RunAsync(_program, "bodies")).ShouldContain(" 0 faults");

        await using var claid = await ClaidSimulator.StartAsync();
        await using var pfc = await PerfectlyClearSimulator.StartAsync();
        await using var autoenhance = await AutoenhanceSimulator.StartAsync();
        var addresses = new[] { claid.Address, pfc.Address, autoenhance.Address }.Select(address => address.ToString());
        (await RunAsync(_program, ["calls", .. addresses])).ShouldContain(" 0 faults");
        (claid.KeyLeaks + pfc.KeyLeaks + autoenhance.KeyLeaks).ShouldBe(0);
        (await RunAsync(_program, "post", claid.Address.ToString())).ShouldNotContain("FAULT");
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
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // What the test runner's own build left in the environment is not for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync() + await error;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}\n{text}");
        return text;
    }
}
