using ClientGen.Build.Tests.Support;

namespace ClientGen.Build.Tests;

public sealed class NuGetSourceTests : IDisposable
{
    private readonly Copy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void WithNSwagSourceNuGet_TheToolComesFromThePackage()
    {
        var feed = NSwagFeed.Write(_copy);
        // No npm package to fall back on.
        Directory.Delete(_copy.At("generators/nswag/node_modules"));
        var result = Dotnet.Build(
            _copy, Acme.Contracts, "-f:net10.0", "-p:NSwagSource=NuGet", $"-p:RestoreAdditionalProjectSources={feed}", $"-p:RestorePackagesPath={_copy.At("packages")}").Succeeds();

        result.Generations.ShouldBe(1);
        result.Output.ShouldNotContain("Restoring NSwag");
        File.ReadAllText(_copy.Generated("settings.txt")).ShouldContain("tools/Net100/dotnet-nswag.dll");
        File.Exists(_copy.Generated("Contracts.g.cs")).ShouldBeTrue();
    }
}
