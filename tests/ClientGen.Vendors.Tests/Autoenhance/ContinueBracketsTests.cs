using ClientGen.Http;
using ClientGen.Simulator;
using ClientGen.TestSupport;

namespace ClientGen.Autoenhance.Tests;

/// <summary>An order that stopped is taken up where it stopped: what came is kept, what is missing is sent, and nothing is started
/// twice.</summary>
public sealed class ContinueBracketsTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new() { JumpOverWaits = true };
    private readonly BracketOptions _options = new() { PerImage = 3, MaxParallelUploads = 1 };
    private AutoenhanceSimulator _vendor = null!;
    private AutoenhanceClient _ae = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _vendor = await AutoenhanceSimulator.StartAsync(new AutoenhanceSimulatorOptions { Time = _time }, Cancelled);
        _ae = new AutoenhanceClient(
            new AutoenhanceOptions
            {
                ApiKey = AutoenhanceCalls.Key,
                BaseAddress = _vendor.BaseAddress,
                AllowInsecureLoopback = true,
                TimeProvider = _time,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        _ae.Dispose();
        await _vendor.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AFileThatDidNotCome_IsSentAgain_AndNoOther(bool uniqueNames)
    {
        _options.UniqueNames = uniqueNames;
        var files = Files("1.jpg", "2.jpg", "3.jpg");
        var stopped = await StopAtTheSecondAsync(files);
        var uploads = Uploads();

        var order = await (await _ae.ContinueBracketsAsync(stopped.OrderId, files, _options, cancellationToken: Cancelled)).WaitAsync(
            cancellationToken: Cancelled
        );

        order.Images.Count.ShouldBe(1);
        (Uploads() - uploads).ShouldBe(2, "the second and the third");
        (await _ae.Orders.ListBracketsAsync(stopped.OrderId.Value, cancellationToken: Cancelled))
            .Brackets!.Select(bracket => bracket.IsUploaded)
            .ShouldBe([true, true, true]);
        _vendor.Counters.RequestsFor("POST /v3/orders/").ShouldBe(1);
        _vendor.Counters.RequestsFor("POST /v3/orders/{id}/process").ShouldBe(1);
        _vendor.Counters.BillableStarts.ShouldBe(0);
    }

    [Fact]
    public async Task ABracketThatWasNotCreated_IsCreated()
    {
        var files = Files("1.jpg", "2.jpg", "3.jpg");
        var fault = new AfterTheFirst(() => _vendor.FailNext(Fault.Status(500) with { AfterWork = true }, operation: "POST /v3/brackets/"));
        var stopped = await Should.ThrowAsync<BracketsInterruptedException>(() => _ae.StartBracketsAsync(files, _options, fault));
        (stopped.File, stopped.BracketId).ShouldBe(("2.jpg", null));
        stopped.InnerException.ShouldBeOfType<UnknownOutcomeException>();
        await (await _ae.ContinueBracketsAsync(stopped.OrderId, files, _options, cancellationToken: Cancelled)).WaitAsync(
            cancellationToken: Cancelled
        );
        (await _ae.Orders.ListBracketsAsync(stopped.OrderId.Value, cancellationToken: Cancelled))
            .Brackets!.Select(bracket => bracket.Name)
            .ShouldBe(["1.jpg", "2.jpg", "3.jpg"], "the one without a file is gone");
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public async Task AStartWhoseAnswerIsLost_IsMadeAgain_OnlyWhenTheOrderShowsNone(bool vendorStarted, int starts)
    {
        var files = Files("1.jpg", "2.jpg", "3.jpg");
        _vendor.FailNext(Fault.Status(500) with { AfterWork = vendorStarted }, operation: "POST /v3/orders/{id}/process");
        var stopped = await Should.ThrowAsync<BracketsInterruptedException>(() => _ae.StartBracketsAsync(files, _options));
        (stopped.File, stopped.InnerException.ShouldBeOfType<UnknownOutcomeException>().Status).ShouldBe((null, 500));
        var uploads = Uploads();

        var order = await (await _ae.ContinueBracketsAsync(stopped.OrderId, files, _options, cancellationToken: Cancelled)).WaitAsync(
            cancellationToken: Cancelled
        );

        order.Images.Count.ShouldBe(1);
        _vendor.Counters.RequestsFor("POST /v3/orders/{id}/process").ShouldBe(starts);
        Uploads().ShouldBe(uploads, "all files are there");
    }

    [Fact]
    public async Task FilesOfOneName_AreAllSentAgain_BecauseNobodyKnowsWhichCame()
    {
        var files = Files("a.jpg", "a.jpg", "b.jpg");
        var stopped = await StopAtTheSecondAsync(files);
        var uploads = Uploads();
        await (await _ae.ContinueBracketsAsync(stopped.OrderId, files, _options, cancellationToken: Cancelled)).WaitAsync(
            cancellationToken: Cancelled
        );
        (Uploads() - uploads).ShouldBe(3);
        (await _ae.Orders.ListBracketsAsync(stopped.OrderId.Value, cancellationToken: Cancelled)).Brackets!.Count.ShouldBe(3);
    }

    [Fact]
    public async Task AnyFault_NamesOrderAndFile()
    {
        var stream = new MemoryStream([1, 2, 3]);
        var files = new[] { ImageSource.Stream(stream, "closed.jpg") };
        stream.Dispose();
        var stopped = await Should.ThrowAsync<BracketsInterruptedException>(() => _ae.StartBracketsAsync(files));
        (stopped.File, stopped.OrderId.Value.Length > 0, stopped.BracketId is not null).ShouldBe(("closed.jpg", true, true));
        stopped.Message.ShouldContain("ContinueBracketsAsync");
    }

    [Fact]
    public async Task TheUploads_TellTheirOrder_ForWhoeverIsCancelled()
    {
        var seen = new Seen<EnhanceProgress>();
        var job = await _ae.StartBracketsAsync(Files("1.jpg"), progress: seen, cancellationToken: Cancelled);
        seen.Values.Select(progress => progress.OrderId).Distinct().ShouldBe([job.Id]);
    }

    [Fact]
    public async Task AnOrderThatIsGone_IsNotFound() =>
        await Should.ThrowAsync<NotFoundException>(() => _ae.ContinueBracketsAsync("gone", Files("1.jpg")));

    [Fact]
    public async Task ANameWithASlash_IsRefusedBeforeAnythingIsSent()
    {
        (await Should.ThrowAsync<ArgumentException>(() => _ae.StartBracketsAsync(Files("a/1.jpg")))).Message.ShouldContain("'a/1.jpg'");
        _vendor.Requests.ShouldBeEmpty();
    }

    private static ImageSource[] Files(params string[] names) => [.. names.Select(name => AutoenhanceCalls.Photo(name))];

    // Files that came whole: one that cannot be read may still have begun.
    private int Uploads() => _vendor.Requests.Count(request => request.Method == "PUT" && request.UploadedBytes > 0);

    // The first file comes; the second cannot be read, this time.
    private async Task<BracketsInterruptedException> StopAtTheSecondAsync(ImageSource[] files)
    {
        var gone = new MemoryStream([1, 2, 3]);
        var unreadable = ImageSource.Stream(gone, files[1].Name);
        gone.Dispose();
        var stopped = await Should.ThrowAsync<BracketsInterruptedException>(() =>
            _ae.StartBracketsAsync([files[0], unreadable, .. files.Skip(2)], _options)
        );
        stopped.File.ShouldBe(files[1].Name);
        stopped.BracketId.ShouldNotBeNull();
        return stopped;
    }

    /// <summary>Acts when the first file has been sent.</summary>
    private sealed class AfterTheFirst(Action act) : IProgress<EnhanceProgress>
    {
        private bool _hasActed;

        public void Report(EnhanceProgress value)
        {
            if (_hasActed || value.Sent is not { } sent || sent.Bytes < sent.Total)
                return;
            _hasActed = true;
            act();
        }
    }
}
