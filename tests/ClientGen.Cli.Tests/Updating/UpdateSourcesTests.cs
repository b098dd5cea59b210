using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Updating;

/// <summary>What was given is taken for what it is, and provenance is kept.</summary>
[Slow("generates whole clients again and again")]
public sealed class UpdateSourcesTests : IDisposable
{
    private readonly UpdateCheckout _checkout = new();

    public void Dispose() => _checkout.Dispose();

    [Fact]
    public async Task AHandWrittenDocument_KeepsItsProvenance_AndRefreshesIt()
    {
        var before = _checkout.Json("specs/autoenhance/provenance.json");
        var run = await _checkout.UpdateAsync("autoenhance", [UsageArea.In(_checkout)], UpdateCheckout.Safe);
        var after = _checkout.Json("specs/autoenhance/provenance.json");

        run.Error.ShouldBeEmpty();
        JToken.DeepEquals(after["sources"], before["sources"]).ShouldBeTrue();
        after["confidence"]!.ShouldBe(before["confidence"]);
        ((string?)after["imported"]).ShouldBe("2026-12-01");
        ((int)after["document"]!["operations"]!).ShouldBe((int)before["document"]!["operations"]! + 1);
        ((string?)after["document"]!["sha256"]).ShouldBe(
            Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(
                    await File.ReadAllBytesAsync(_checkout.At("specs/autoenhance/openapi.json"), TestContext.Current.CancellationToken)
                )
            )
        );
    }

    [Fact]
    public async Task AHandWrittenDocument_MayBeYaml()
    {
        var document = _checkout.Json("specs/perfectlyclear/openapi.json");
        document["info"]!["version"] = "2.1";
        var yaml = _checkout.Sent("pfc.yaml", document.ToString());
        var run = await _checkout.UpdateAsync("perfectlyclear", [yaml]);
        run.Code.ShouldBe(0, run.Output + run.Error);
        ((string?)_checkout.Json("specs/perfectlyclear/openapi.json")["info"]!["version"]).ShouldBe("2.1");
    }

    [Fact]
    public async Task TheOrderOfArguments_DoesNotMatter()
    {
        var page = _checkout.Sent("batch-api.md", Fit(_checkout.Read("specs/claid/published/batch-api.md")));
        var fragment = _checkout.Sent("edit.json", _checkout.Read("specs/claid/authored/edit.json"));
        await _checkout.UpdateAsync("claid", [fragment, page]);
        using var other = new UpdateCheckout();
        await other.UpdateAsync("claid", [page, fragment]);
        other.Read("specs/claid/openapi.json").ShouldBe(_checkout.Read("specs/claid/openapi.json"));
        other.Read("specs/claid/provenance.json").ShouldBe(_checkout.Read("specs/claid/provenance.json"));
    }

    [Fact]
    public async Task AFolder_IsWhatIsInIt()
    {
        var folder = Path.GetDirectoryName(_checkout.Sent("new/batch-api.md", Fit(_checkout.Read("specs/claid/published/batch-api.md"))))!;
        var run = await _checkout.UpdateAsync("claid", [folder]);
        run.Code.ShouldBe(0, run.Output + run.Error);
        _checkout.Read("specs/claid/openapi.json").ShouldContain("\"stretch\"");
    }

    [Fact]
    public async Task ASourceThatVanished_IsSaid()
    {
        File.Delete(_checkout.At("specs/claid/authored/video.json"));
        var page = _checkout.Sent("batch-api.md", _checkout.Read("specs/claid/published/batch-api.md"));
        var run = await _checkout.UpdateAsync("claid", [page], UpdateCheckout.Safe);
        run.Output.ShouldContain(
            "Sources:\n- authored/video.json is gone from the checkout: what only it said is no longer in the document."
        );
        run.Code.ShouldBe(1);
    }

    [Fact]
    public async Task AFragmentThatVanished_IsSaid()
    {
        var page = _checkout.Read("specs/claid/published/batch-api.md");
        var second = page.LastIndexOf("```json", page.LastIndexOf("\"openapi\"", StringComparison.Ordinal), StringComparison.Ordinal);
        var run = await _checkout.UpdateAsync("claid", [_checkout.Sent("batch-api.md", page[..second])], UpdateCheckout.Safe);
        run.Output.ShouldContain("published/batch-api.md had 2 fragments and has 1 now.", Case.Sensitive, run.Error);
    }

    [Fact]
    public async Task AFragment_MayBeYaml_AndIsKeptAsJson()
    {
        var sent = _checkout.Sent("edit.yaml", Fit(_checkout.Read("specs/claid/authored/edit.json")));
        var run = await _checkout.UpdateAsync("claid", [sent, _checkout.At("specs/claid/published/batch-api.md")], UpdateCheckout.Safe);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldNotContain("edit.yaml is new");
        File.Exists(_checkout.At("specs/claid/authored/edit.yaml")).ShouldBeFalse();
        _checkout.Json("specs/claid/authored/edit.json")["openapi"].ShouldNotBeNull();
    }

    [Fact]
    public async Task WhatIsWrong_IsNamedAsItWasGiven()
    {
        var (page, other) = (_checkout.Sent("page.md", "# A page"), _checkout.Sent("other.md", "# Another"));
        var run = await _checkout.UpdateAsync("claid", [page, other]);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain($"error: {other}: CI0003: ");
        run.Error.ShouldContain($"\n{page}: error CI0003: ");
    }

    [Fact]
    public async Task ProvenanceThatCannotBeRead_IsNotTakenForNone()
    {
        _checkout.Write("specs/claid/provenance.json", "{");
        var run = await _checkout.UpdateAsync("claid", [_checkout.Sent("page.md", "# A page")]);
        run.Code.ShouldBe(2);
        run.Error.ShouldStartWith("error: specs/claid/provenance.json:1:");
    }

    [Fact]
    public async Task AWholeDocument_OverTheOneThatWasThere_IsKept()
    {
        await _checkout.UpdateAsync(
            "claid",
            [_checkout.Changed("claid", document => document["info"]!["version"] = "9")],
            UpdateCheckout.Safe
        );
        _checkout.Write(
            "specs/claid/new/claid.json",
            _checkout.Read("specs/claid/openapi.json").Replace("\"version\": \"9\"", "\"version\": \"10\"", StringComparison.Ordinal)
        );
        var run = await _checkout.UpdateAsync("claid", [_checkout.At("specs/claid/new/claid.json")], UpdateCheckout.Safe);
        run.Code.ShouldBe(0, run.Output + run.Error);
        ((string?)_checkout.Json("specs/claid/published/claid.json")["info"]!["version"]).ShouldBe("10");
    }

    [Fact]
    public async Task AWholeDocument_TakesThePlaceOfPagesAndFragments()
    {
        var run = await _checkout.UpdateAsync(
            "claid",
            [_checkout.Changed("claid", document => document["info"]!["version"] = "9")],
            UpdateCheckout.Safe
        );
        run.Output.ShouldContain("published/claid.json is a whole document: it takes the place of 8 sources");
        run.Code.ShouldBe(0, run.Output + run.Error);
        _checkout.Json("specs/claid/provenance.json")["sources"]!.Single()["file"]!.ToString().ShouldBe("published/claid.json");
        File.Exists(_checkout.At("specs/claid/authored/edit.json")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("claid", "nowhere.md", null, "there is no such file; check the path")]
    [InlineData("claid", "page.md", "# A page without a fragment", "CI0003: no OpenAPI fragment")]
    [InlineData("claid", "page.md", "```json\n{\"openapi\": \n```", "CI0002: not JSON")]
    [InlineData("claid", "page.txt", "x", "this is no document, page or fragment")]
    [InlineData("claid", "page.json", "[]", "an OpenAPI document is an object")]
    [InlineData("autoenhance", "document.json", "{", ":1:1: this is not valid JSON")]
    [InlineData("autoenhance", "document.json", "{\"openapi\": \"3.1.0\", \"paths\": {}}", "this describes another API")]
    [InlineData("autoenhance", "page.md", "# page", "is written by hand, not imported from pages")]
    public async Task WhatCannotBeUsed_IsTold_AndNothingIsWritten(string vendor, string name, string? text, string expected)
    {
        var before = _checkout.Everything();
        var run = await _checkout.UpdateAsync(vendor, [text is null ? name : _checkout.Sent(name, text)], UpdateCheckout.Safe);
        run.Code.ShouldBe(2, run.Output);
        run.Error.ShouldStartWith("error: ");
        run.Error.ShouldContain(expected);
        run.Error.ShouldNotContain("   at ");
        _checkout.Everything().ShouldBe(before);
    }

    [Theory]
    [InlineData("claid", "specs/perfectlyclear/openapi.json", "sent.json: this describes perfectlyclear, not claid: 7 of its 7 operations")]
    [InlineData(
        "autoenhance",
        "specs/perfectlyclear/openapi.json",
        "this describes perfectlyclear, not autoenhance: 7 of its 7 operations"
    )]
    [InlineData("perfectlyclear", "specs/claid/authored/video.json", "this describes claid, not perfectlyclear: 2 of its 2 operations")]
    public async Task AnotherVendorsDocument_IsRefused(string vendor, string other, string expected)
    {
        var before = _checkout.Everything();
        var sent = _checkout.Sent("sent.json", _checkout.Read(other));
        var run = await _checkout.UpdateAsync(vendor, [sent], UpdateCheckout.Safe);
        run.Code.ShouldBe(2, run.Output);
        run.Error.ShouldContain(expected);
        _checkout.Everything().ShouldBe(before);
    }

    [Fact]
    public async Task AnUnknownVendor_IsToldWhichThereAre()
    {
        var run = await _checkout.UpdateAsync("clade", ["x.md"]);
        run.Code.ShouldBe(2);
        run.Error.ShouldBe("error: specs/clade: there is no such vendor; there are: autoenhance, claid, perfectlyclear\n");
    }

    [Fact]
    public async Task TheDocumentThatIsMade_IsNoSource()
    {
        var run = await _checkout.UpdateAsync("claid", [_checkout.At("specs/claid/openapi.json")]);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("specs/claid/openapi.json: this file is made from the sources of claid");
    }

    private static string Fit(string page) =>
        page.Replace("\"canvas\",\"outpaint\"]", "\"canvas\",\"stretch\",\"outpaint\"]", StringComparison.Ordinal);
}
