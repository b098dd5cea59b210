using ClientGen.Build.Tests.Support;

namespace ClientGen.Build.Tests;

/// <summary>A vendor that nobody wrote a line of C# for: document, overlay, two project files and a line in the list of vendors make a
/// client that starts jobs, waits for them and reads webhooks, and a simulator that it works against.</summary>
[Slow("builds projects")]
public sealed class MadeUpVendorTests : IDisposable
{
    private const string Probe = "src/Probe/Probe.csproj";

    private readonly Copy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void ADocumentAnOverlayAndTwoProjects_AreAClient()
    {
        var before = Files();
        Kiln.Write(_copy);
        var after = Files();

        after
            .Keys.Except(before.Keys)
            .Order(StringComparer.Ordinal)
            .ShouldBe([Kiln.Contracts, Kiln.Client, Kiln.Document, Kiln.Overlay], ignoreOrder: true);
        before.Where(file => after[file.Key] != file.Value).Select(file => file.Key).ShouldBe([Kiln.List]);
        after[Kiln.List].Split('\n').Length.ShouldBe(before[Kiln.List].Split('\n').Length + 1);

        // What the vendor is simulated with.
        _copy.TakeFolder("src/ClientGen.Simulator");
        foreach (var document in Kiln.Simulated)
            _copy.Take(document);
        _copy.Write(Probe, Kiln.ProbeProject);
        _copy.Write("src/Probe/Program.cs", Kiln.Program);
        Dotnet.Build(_copy, Probe, "-p:PackageFrameworks=net10.0").Succeeds();
        var said = Dotnet
            .Run(_copy.Root, _copy.At("artifacts/bin/Probe/debug/Probe.dll"), _copy.At("artifacts/generated/kiln/corrected.json"))
            .Succeeds()
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        said.ShouldBe([
            "POST https://api.kiln.test/v1/firings X-Kiln-Key=the-key",
            "GET https://api.kiln.test/v1/firings/f-1 X-Kiln-Key=the-key",
            "GET https://api.kiln.test/v1/firings/f-1 X-Kiln-Key=the-key",
            "done: https://files.kiln.test/pot.png",
            "GET https://api.kiln.test/v1/firings/f-2 X-Kiln-Key=the-key",
            "resumed: failed, it cracked",
            "GET https://api.kiln.test/v1/glazes X-Kiln-Key=the-key",
            "glazes: 200 celadon",
            "GET https://api.kiln.test/v1/glazes X-Kiln-Key=another-key",
            "keyed: celadon",
            "webhook: f-1, forged: nothing",
            "secret: $..picture_url",
            "limits: 1",
            "simulated glazes: 1",
            "simulated firing: firing-1 gave a picture of 64 bytes, 1 start, 0 leaks",
            "simulated webhook: firing-1",
            "simulated stranger: refused",
        ]);
    }

    // Everything of the copy but what a build leaves in it.
    private Dictionary<string, string> Files() =>
        Directory
            .EnumerateFiles(_copy.Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_copy.Root, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("artifacts/", StringComparison.Ordinal))
            .ToDictionary(file => file, file => File.ReadAllText(_copy.At(file)), StringComparer.Ordinal);
}
