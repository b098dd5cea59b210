using ClientGen.Claid;
using ClientGen.PerfectlyClear;
using ClientGen.Simulator;
using ClientGen.TestSupport;

namespace ClientGen.Batch.Tests;

/// <summary>The photos of a folder in one call: each is bought once and told of, those too that could not be sent.</summary>
public sealed class FolderRunTests : IAsyncLifetime
{
    private static readonly EditRequest Request = new() { Operations = new() { Resizing = new() { Width = 320 } } };

    private readonly TemporaryFolder _folder = new();
    private ClaidSimulator _vendor = null!;
    private ClaidClient _client = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string Photos => _folder.File("photos");

    private string Done => _folder.File("done");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Photos);
        for (var photo = 0; photo < 3; photo++)
            await File.WriteAllTextAsync(Path.Combine(Photos, $"{photo}-640x480.jpg"), $"\u00ff\u00d8 photo {photo}", Cancelled);
        _vendor = await ClaidSimulator.StartAsync(new() { StartDelay = TimeSpan.Zero, TimePerImage = TimeSpan.Zero }, Cancelled);
        _client = new ClaidClient(
            new ClaidOptions
            {
                ApiKey = "key",
                BaseAddress = _vendor.BaseAddress,
                AllowInsecureLoopback = true,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _vendor.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task EachPhoto_IsBoughtOnce_AndTold()
    {
        var results = await RunAsync();
        results.ShouldAllBe(photo => photo.IsSaved && photo.WasBought && photo.Reason == null);
        results.Select(photo => Path.GetFileName(photo.Source)).Order().ShouldBe(["0-640x480.jpg", "1-640x480.jpg", "2-640x480.jpg"]);
        results.SelectMany(photo => photo.Files).ShouldAllBe(file => File.Exists(file));
        results.ShouldAllBe(photo => photo.Source.StartsWith(Photos, StringComparison.Ordinal), "as the folder was named");
        results[0].ToString().ShouldBe($"{results[0].Source}: saved");

        (await RunAsync()).ShouldBeEmpty("nothing is left to do");
        _vendor.Counters.BillableStarts.ShouldBe(3);
    }

    [Fact]
    public async Task WhatCouldNotBeSent_IsTold()
    {
        await File.WriteAllTextAsync(Path.Combine(Photos, "empty.jpg"), "", Cancelled);
        var refused = (await RunAsync()).Single(photo => !photo.IsSaved);
        (Path.GetFileName(refused.Source), refused.State).ShouldBe(("empty.jpg", ItemState.Failed));
        refused.Reason.ShouldNotBeNull();
        refused.ToString().ShouldBe($"{refused.Source}: failed, {refused.Reason}");
    }

    [Fact]
    public async Task WhatABudgetLeaves_IsTold_WithTheReason()
    {
        var results = await RunAsync(new() { Budget = 2, Parallel = 1 });
        results.Count(photo => photo.IsSaved).ShouldBe(2);
        var left = results.Single(photo => !photo.IsSaved);
        left.State.ShouldBe(ItemState.Planned);
        left.Reason.ShouldNotBeNull().ShouldContain("budget");
        (await RunAsync()).ShouldHaveSingleItem().IsSaved.ShouldBeTrue();
        _vendor.Counters.BillableStarts.ShouldBe(3);
    }

    [Fact]
    public async Task WhatAnEarlierRunLeftUnknown_IsToldAgain_AndNotBought()
    {
        _vendor.FailNext(Fault.Reset() with { AfterWork = true });
        (await RunAsync(new() { Parallel = 1 })).Count(photo => photo.State == ItemState.Unknown).ShouldBe(1);
        var again = (await RunAsync()).ShouldHaveSingleItem();
        (again.State, again.WasBought).ShouldBe((ItemState.Unknown, false));
        _vendor.Counters.BillableStarts.ShouldBe(3);
    }

    [Fact]
    public async Task OtherSettings_BuyOnlyThose()
    {
        await RunAsync(new() { Budget = 1, Parallel = 1 });
        var others = new EditRequest { Operations = new() { Resizing = new() { Width = 160 } } };
        var results = new List<PhotoResult>();
        await foreach (var photo in new ClaidBatch(_client).RunFolderAsync(Photos, _folder.File("small"), others, null, Cancelled))
            results.Add(photo);
        results.Count.ShouldBe(3);
        await foreach (var photo in new ClaidBatch(_client).RunFolderAsync(Photos, Done, others, new() { Overwrite = true }, Cancelled))
            photo.IsSaved.ShouldBeTrue();
        _vendor.Counters.BillableStarts.ShouldBe(1 + 3 + 3, "what was planned with the settings before is not bought");
    }

    [Fact]
    public async Task Mistakes_AreTold_BeforeAnythingIsMade()
    {
        var vendor = new ClaidBatch(_client);
        (
            await Should.ThrowAsync<DirectoryNotFoundException>(() => AllAsync(vendor.RunFolderAsync(_folder.File("no"), Done, Request)))
        ).Message.ShouldContain("There is no folder");
        (
            await Should.ThrowAsync<ArgumentException>(() => AllAsync(vendor.RunFolderAsync(Photos, Done, """{ "input": "a" }""")))
        ).Message.ShouldContain("Leave it out");
        using var client = new PerfectlyClearClient("key");
        var pfc = new PerfectlyClearBatch(client);
        (
            await Should.ThrowAsync<ArgumentException>(() => AllAsync(pfc.RunFolderAsync(Photos, Done, """{ "presset": "a" }""")))
        ).Message.ShouldContain("'presset'");
        Directory.Exists(Done).ShouldBeFalse();
    }

    private Task<List<PhotoResult>> RunAsync(FolderRunOptions? options = null) =>
        AllAsync(new ClaidBatch(_client).RunFolderAsync(Photos, Done, Request, options, Cancelled));

    private static async Task<List<PhotoResult>> AllAsync(IAsyncEnumerable<PhotoResult> photos)
    {
        var results = new List<PhotoResult>();
        await foreach (var photo in photos)
            results.Add(photo);
        return results;
    }
}
