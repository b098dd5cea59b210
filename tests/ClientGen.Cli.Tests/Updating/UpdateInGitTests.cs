using ClientGen.Cli.Updating;

namespace ClientGen.Cli.Tests.Updating;

/// <summary>Edits that are not committed are not mixed with those of an update.</summary>
[Slow("runs git")]
public sealed class UpdateInGitTests : IDisposable
{
    private readonly UpdateCheckout _checkout = new();

    public UpdateInGitTests()
    {
        Git("init", "--quiet", "--initial-branch=main");
        Git("add", "--all");
        Git("-c", "user.name=t", "-c", "user.email=t@t.test", "commit", "--quiet", "--message=base");
    }

    public void Dispose() => _checkout.Dispose();

    [Fact]
    public async Task AnEditedOverlay_IsRefused_UnlessForced()
    {
        Edit("specs/autoenhance/overlay.json", "The vendor's name as it is written.", "The vendor's name.");
        var before = _checkout.Everything();
        var sent = UsageArea.In(_checkout);

        var refused = await _checkout.UpdateAsync("autoenhance", [sent], UpdateCheckout.Safe);
        refused.Code.ShouldBe(2);
        refused.Error.ShouldBe(
            "error: specs/autoenhance/overlay.json: it has edits that are not committed; commit or undo them, "
                + "or add --force to update on top of them\n"
        );
        _checkout.Everything().ShouldBe(before);

        var forced = await _checkout.UpdateAsync("autoenhance", [sent], options => UpdateCheckout.Safe(options) with { Force = true });
        forced.Output.ShouldContain("GET /v3/usage is new");
        _checkout.Read("specs/autoenhance/overlay.json").ShouldContain("\"The vendor's name.\"");
    }

    [Fact]
    public async Task AnotherVendorsEdits_AreNoneOfItsBusiness()
    {
        Edit("specs/claid/overlay.json", "The vendor's name as it is written.", "The vendor's name.");
        var run = await _checkout.UpdateAsync("autoenhance", [UsageArea.In(_checkout)], UpdateCheckout.Safe);
        run.Output.ShouldContain("GET /v3/usage is new");
    }

    [Fact]
    public async Task ADocumentEditedInPlace_IsComparedWithTheCommittedOne()
    {
        Edit("specs/autoenhance/openapi.json", "\"LOW_CLOUD\",", "\"LOW_CLOUD\",\n          \"HIGH_CLOUD\",");
        var run = await _checkout.UpdateAsync("autoenhance", [_checkout.At("specs/autoenhance/openapi.json")]);

        run.Code.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldContain("- specs/autoenhance/openapi.json: +1 −0 lines");
        run.Output.ShouldContain("Written, and absorbed.");
        Git("diff", "--numstat").ShouldContain("1\t0\tspecs/autoenhance/openapi.json");
    }

    [Fact]
    public async Task APageEditedInPlace_IsWhatIsNew()
    {
        Edit("specs/claid/published/batch-api.md", "\"canvas\",\"outpaint\"]", "\"canvas\",\"stretch\",\"outpaint\"]");
        var run = await _checkout.UpdateAsync("claid", [_checkout.At("specs/claid/published")]);
        run.Code.ShouldBe(0, run.Output + run.Error);
        Git("diff", "--numstat").ShouldContain("1\t0\tspecs/claid/openapi.json");
    }

    private void Edit(string file, string from, string to)
    {
        var text = _checkout.Read(file);
        text.ShouldContain(from);
        File.WriteAllText(_checkout.At(file), text.Replace(from, to, StringComparison.Ordinal));
    }

    private string Git(params string[] arguments)
    {
        var run = Programs.Run("git", _checkout.Root, ["-c", "core.autocrlf=false", .. arguments]);
        run.Code.ShouldBe(0, run.Error);
        return run.Output;
    }
}
