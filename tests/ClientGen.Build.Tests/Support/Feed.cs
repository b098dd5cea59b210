namespace ClientGen.Build.Tests.Support;

/// <summary>The packages that a client of somebody's own document needs, packed once for all tests out of a folder without git.</summary>
internal sealed class Feed
{
    private static readonly Lazy<Feed> Packed = new(() => new Feed());

    private Feed()
    {
        var folder = Directory.CreateTempSubdirectory("clientgen-feed-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        (Root, Path) = (System.IO.Path.Combine(folder.FullName, "source"), System.IO.Path.Combine(folder.FullName, "feed"));
        foreach (var file in WarmClone.Files.Append("CHANGELOG.md"))
            WarmClone.Take(file, Root);
        foreach (var part in BuildFolders.All.Append("specs/claid").Append("src/ClientGen.Claid.Contracts"))
            WarmClone.TakeFolder(part, Root);
        File.WriteAllText(
            System.IO.Path.Combine(Root, "Packages.proj"),
            """
            <Project>
              <ItemGroup>
                <Packable Include="src/ClientGen.Http/ClientGen.Http.csproj" />
                <Packable Include="src/ClientGen.Claid.Contracts/ClientGen.Claid.Contracts.csproj" />
                <Packable Include="src/ClientGen.Json/ClientGen.Json.csproj;generators/ClientGen.MSBuild/ClientGen.MSBuild.csproj" />
              </ItemGroup>
              <Target Name="Pack">
                <MSBuild Projects="@(Packable)" Targets="Restore" Properties="Phase=Restore" />
                <MSBuild Projects="@(Packable)" Targets="Build;Pack" BuildInParallel="true" />
              </Target>
            </Project>
            """
        );
        Dotnet
            .Run(
                Root,
                "msbuild",
                "Packages.proj",
                "-t:Pack",
                "-m",
                "-nodeReuse:false",
                "-v:minimal",
                "-p:Configuration=Release",
                "-p:_IsPacking=true",
                "-p:RunAnalyzers=false",
                "-p:NuGetAudit=false",
                $"-p:PackageOutputPath={Path}"
            )
            .Succeeds();
    }

    public static Feed Once => Packed.Value;

    /// <summary>The copy of the repository that was packed.</summary>
    public string Root { get; }

    /// <summary>The folder of the packages.</summary>
    public string Path { get; }

    /// <summary>The packages and those of their symbols.</summary>
    public IEnumerable<string> Packages => Directory.EnumerateFiles(Path).Order(StringComparer.Ordinal);

    /// <summary>A <c>Directory.Build.props</c> for projects that use it.</summary>
    public string Props(string packages) => ConsumerProps.Of(Path, packages);
}
