namespace ClientGen.Testing.Tests.Published;

/// <summary>An application of the three clients that is trimmed or native code does what it does otherwise.</summary>
[Slow("publishes an application twice, which takes minutes")]
public sealed class PublishedTests(PublishedTests.Folder folder) : IClassFixture<PublishedTests.Folder>
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
        var application = await PublishedApplication.PublishAsync(Repository.Root, how, Path.Combine(folder.Path, how));
        await application.DoesTheDemosCallsAsync();
    }

    /// <summary>A folder for what is published.</summary>
    public sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("clientgen-published-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
