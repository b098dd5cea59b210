using ClientGen.Build.Tests.Support;

namespace ClientGen.Build.Tests;

/// <summary>Cleaning, editors and mistakes.</summary>
public sealed class OtherBuildTests : IDisposable
{
    private readonly Copy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void CleaningAndRebuilding_LeavesNothingMissing()
    {
        Dotnet.Build(_copy, Acme.Contracts).Succeeds();
        Dotnet.Run(_copy.Root, "clean", Acme.Contracts, "-nodeReuse:false", "-v:minimal").Succeeds();
        Directory.Exists(_copy.At("artifacts/generated/acme")).ShouldBeFalse();
        // Each framework cleans and compiles for itself, next to the others.
        Dotnet.Build(_copy, Acme.Contracts, "--no-restore", "--no-incremental").Succeeds().Generations.ShouldBe(1);
    }

    [Fact]
    public void AnEditorsLook_SeesTheGeneratedSources()
    {
        string[] look = ["msbuild", Acme.Contracts, "-nodeReuse:false", "-v:minimal", "-t:Compile", "-getItem:Compile", "-p:TargetFramework=net10.0",
            "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false"];
        Dotnet.Run(_copy.Root, "restore", Acme.Contracts, "-nodeReuse:false").Succeeds();
        Dotnet.Run(_copy.Root, look).Succeeds().Output.ShouldContain("Contracts.g.cs");
        Dotnet.Build(_copy, Acme.Contracts, "--no-restore", "-f:net10.0").Succeeds();
        File.Delete(_copy.Generated("Contracts.g.cs"));
        Dotnet.Run(_copy.Root, look).Succeeds().Output.ShouldContain("Contracts.g.cs");
        File.Exists(_copy.Generated("Contracts.g.cs")).ShouldBeTrue();
    }

    [Fact]
    public void AMistakeInTheOverlay_IsShownAsMSBuildShowsErrors()
    {
        _copy.Edit("specs/acme/overlay.json", "$.paths['/things'].get", "$.paths['/gone'].get");
        var result = Dotnet.Build(_copy, Acme.Contracts, "-f:net10.0");
        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain($"{_copy.At("specs/acme/overlay.json")}(4,5): error CG0003: #/actions/0: Nothing in ");
        result.Output.ShouldNotContain("MSB3073");
        result.Output.ShouldNotContain("   at ");
    }
}
