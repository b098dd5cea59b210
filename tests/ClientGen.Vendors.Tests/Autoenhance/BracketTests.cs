using ClientGen.Http;
using ClientGen.TestSupport;
using ClientGen.TestSupport.Har;

namespace ClientGen.Autoenhance.Tests;

public sealed class BracketTests
{
    private static readonly ImageSource[] Files =
    [
        AutoenhanceCalls.Photo("kitchen-1.jpg"),
        AutoenhanceCalls.Photo("kitchen-2.jpg"),
        AutoenhanceCalls.Photo("kitchen-3.jpg"),
    ];

    [Fact]
    public async Task Brackets_BecomeAnImage()
    {
        // One at a time, because the answers tell the brackets apart by their order alone.
        var vendor = new PlayedVendor("autoenhance", "brackets");
        using var ae = AutoenhanceCalls.Client(vendor);
        var order = await ae.EnhanceBracketsAsync(
            Files,
            new BracketOptions
            {
                OrderName = "Kitchen",
                PerImage = 3,
                MaxParallelUploads = 1,
            },
            cancellationToken: TestContext.Current.CancellationToken
        );
        order.Images.Single().Id.Value.ShouldBe(AutoenhanceCalls.Id);
        order.Order.CreatedAt.ShouldBe(new DateTimeOffset(2026, 11, 1, 10, 0, 0, TimeSpan.Zero));
        vendor.NotPlayed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Uploads_RunSideBySide_WithinTheirBound(int limit)
    {
        var vendor = new HeldUploads();
        using var ae = AutoenhanceCalls.Client(vendor);
        var files = Enumerable.Range(1, 9).Select(number => AutoenhanceCalls.Photo($"{number}.jpg")).ToList();
        var start = ae.StartBracketsAsync(
            files,
            new BracketOptions { GroupSizes = [4, 5], MaxParallelUploads = limit },
            cancellationToken: TestContext.Current.CancellationToken
        );
        for (var left = files.Count; left > 0; left -= limit)
        {
            await vendor.Arrived(Math.Min(limit, left));
            vendor.LetGo();
        }
        await start;
        vendor.Most.ShouldBe(limit);
        vendor.Processed.ShouldBe(
            """{"images":[{"bracket_ids":["b-1.jpg","b-2.jpg","b-3.jpg","b-4.jpg"]},"""
                + """
                {"bracket_ids":["b-5.jpg","b-6.jpg","b-7.jpg","b-8.jpg","b-9.jpg"]}]}
                """
        );
    }

    [Fact]
    public async Task AFailedUpload_StopsTheRest_AndProcessesNothing()
    {
        var vendor = new ScriptedHandler()
            .Then(200, """{"order_id":"o-1"}""")
            .Then(200, """{"bracket_id":"b-1","upload_url":"https://uploads.example/b-1"}""")
            .Then(403);
        using var ae = AutoenhanceCalls.Client(vendor);
        var stopped = await Should.ThrowAsync<BracketsInterruptedException>(() =>
            ae.EnhanceBracketsAsync(Files, new BracketOptions { MaxParallelUploads = 1 })
        );
        (stopped.OrderId.Value, stopped.BracketId, stopped.File).ShouldBe(("o-1", "b-1", "kitchen-1.jpg"));
        stopped.InnerException.ShouldBeOfType<PermissionDeniedException>();
        (stopped.Status, stopped.IsTransient).ShouldBe((403, false));
        stopped.Message.ShouldContain("'kitchen-1.jpg' was not uploaded");
        vendor.Sent.Count.ShouldBe(3);
    }

    public static TheoryData<string, BracketOptions> Faulty =>
        new()
        {
            {
                "MaxParallelUploads is 0",
                new BracketOptions { MaxParallelUploads = 0 }
            },
            {
                "given twice",
                new BracketOptions { PerImage = 3, Settings = { NumberOfBracketsPerImage = 3 } }
            },
            {
                "given twice",
                new BracketOptions { GroupSizes = [3], Settings = { Images = [] } }
            },
            {
                "exclude each other",
                new BracketOptions { PerImage = 3, GroupSizes = [3] }
            },
            {
                "do not make whole groups of 2",
                new BracketOptions { PerImage = 2 }
            },
            {
                "PerImage is 0",
                new BracketOptions { PerImage = 0 }
            },
            {
                "adds up to 4; there are 3 files",
                new BracketOptions { GroupSizes = [1, 3] }
            },
            {
                "adds up to 3",
                new BracketOptions { GroupSizes = [0, 3] }
            },
        };

    [Theory, MemberData(nameof(Faulty))]
    public async Task GroupsThatDoNotFit_AreRefusedBeforeAnythingIsSent(string words, BracketOptions options)
    {
        var vendor = new ScriptedHandler();
        using var ae = AutoenhanceCalls.Client(vendor);
        (await Should.ThrowAsync<ArgumentException>(() => ae.EnhanceBracketsAsync(Files, options))).Message.ShouldContain(words);
        (await Should.ThrowAsync<ArgumentException>(() => ae.EnhanceBracketsAsync([]))).Message.ShouldContain("no files");
        vendor.Sent.ShouldBeEmpty();
    }
}
