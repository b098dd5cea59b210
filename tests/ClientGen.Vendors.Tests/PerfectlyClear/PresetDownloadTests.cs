using System.Net;
using ClientGen.Http;
using ClientGen.TestSupport;

namespace ClientGen.PerfectlyClear.Tests;

/// <summary>N19: a preset's file is fetched from the address that the preset names, with the key where that is the vendor's own.</summary>
public sealed class PresetDownloadTests
{
    [Theory]
    [InlineData("https://api.perfectlyclear.io/v2/presets/p-1/file?version=2", true)]
    [InlineData("https://api.perfectlyclear.io/files/a%2Fb.preset", true)]
    [InlineData("https://storage.example/p-1.preset?X-Signature=made-up", false)]
    [InlineData("https://api.perfectlyclear.io:8443/p-1.preset", false)]
    [InlineData("https://api.perfectlyclear.io.example/p-1.preset", false)]
    public async Task TheKey_GoesToTheVendorsOwnAddressAlone(string uri, bool withKey)
    {
        var vendor = new ScriptedHandler()
            .Then(200, $$"""{"presetId":"p-1","uri":"{{uri}}"}""")
            .Then((_, _) => Task.FromResult(File("preset")));
        using var pfc = PerfectlyClearCalls.Client(vendor);
        using var target = new MemoryStream();
        var result = await pfc.Presets.DownloadAsync("p-1", target, TestContext.Current.CancellationToken);

        target.ToArray().ShouldBe("preset"u8.ToArray());
        result.Bytes.ShouldBe(6);
        vendor.Sent.Count.ShouldBe(2);
        vendor.Sent[1].Url.ShouldBe(uri);
        vendor.Sent[1].Headers.Values.Any(value => value.Contains(PerfectlyClearCalls.Key, StringComparison.Ordinal)).ShouldBe(withKey);
    }

    [Fact]
    public async Task TheFile_IsSavedWhole_AndReplacesNothing()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("clientgen").FullName, "portrait.preset");
        const string own = """{"presetId":"p-1","uri":"https://api.perfectlyclear.io/v2/presets/p-1/file"}""";
        const string foreign = """{"presetId":"p-1","uri":"https://storage.example/p-1.preset"}""";
        var vendor = new ScriptedHandler()
            .Then(200, own)
            .Then((_, _) => Task.FromResult(File("one")))
            .Then(200, foreign)
            .Then(200, foreign)
            .Then((_, _) => Task.FromResult(File("two")));
        using var pfc = PerfectlyClearCalls.Client(vendor);
        await pfc.Presets.DownloadAsync("p-1", path, cancellationToken: TestContext.Current.CancellationToken);
        (await System.IO.File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldBe("one");
        await Should.ThrowAsync<IOException>(() =>
            pfc.Presets.DownloadAsync("p-1", path, cancellationToken: TestContext.Current.CancellationToken)
        );
        await pfc.Presets.DownloadAsync("p-1", path, overwrite: true, TestContext.Current.CancellationToken);
        (await System.IO.File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldBe("two");
    }

    [Theory]
    [InlineData("http://api.perfectlyclear.io/v2/presets/p-1/file")]
    [InlineData("https://127.0.0.1/p-1.preset")]
    [InlineData("https://me:secret@api.perfectlyclear.io/p-1.preset")]
    [InlineData("ftp://api.perfectlyclear.io/p-1.preset")]
    public async Task AnUnsafeAddress_IsNotCalled(string uri)
    {
        var vendor = new ScriptedHandler().Then(200, $$"""{"presetId":"p-1","uri":"{{uri}}"}""");
        using var pfc = PerfectlyClearCalls.Client(vendor);
        await Should.ThrowAsync<UnsafeUrlException>(() => pfc.Presets.DownloadAsync("p-1", Stream.Null));
        vendor.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task APresetWithoutAFile_SaysSo()
    {
        using var pfc = PerfectlyClearCalls.Client(
            new ScriptedHandler().Then(200, """{"presetId":"p-1"}""").Then(200, """{"error":"no such preset"}""")
        );
        await Should.ThrowAsync<InvalidOperationException>(() => pfc.Presets.DownloadAsync("p-1", Stream.Null));
        (await Should.ThrowAsync<ValidationException>(() => pfc.Presets.DownloadAsync("p-1", Stream.Null))).ErrorMessage.ShouldBe(
            "no such preset"
        );
    }

    private static HttpResponseMessage File(string text) => new(HttpStatusCode.OK) { Content = new StringContent(text) };
}
