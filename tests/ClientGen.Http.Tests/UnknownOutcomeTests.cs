using System.Net;
using System.Text;

namespace ClientGen.Http.Tests;

/// <summary>What was paid for and could not be read is not thrown away: the exception has all that came.</summary>
public sealed class UnknownOutcomeTests
{
    private readonly ManualTimeProvider _time = Vendor.Jumping();
    private readonly ScriptedHandler _vendor = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"status":null,"id":77}""")]
    [InlineData("""{"status":"throws","id":77}""")]
    [InlineData("""{"size":{"id":77}}""")]
    [InlineData("[]")]
    [InlineData("[77]")]
    [InlineData("77")]
    [InlineData("null")]
    [InlineData("\"job-77\"")]
    [InlineData("""{"data":{"id":77}""")]
    [InlineData("""{"id":77} and more""")]
    [InlineData("<html>job-77</html>")]
    [InlineData("   ")]
    [InlineData("")]
    public async Task PaidAnswer_ThatMakesNoSense_IsCarried(string body)
    {
        _vendor.Then(200, body, ("x-request-id", "r-1"));

        var lost = await Should.ThrowAsync<UnknownOutcomeException>(
            Transport().SendAsync<Thing, string>(Vendor.StartRequest(), Unwrap, null, Token)
        );

        lost.RawBody.ShouldBe(body);
        (lost.Status, lost.RequestId).ShouldBe((200, "r-1"));
        lost.Message.Contains("RawBody", StringComparison.Ordinal).ShouldBe(body.Length > 0);
        lost.InnerException.ShouldBeOfType<UnreadableResponseException>().RawBody.ShouldBe(body);
        _vendor.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task PaidAnswer_ThatBreaksOff_IsCarriedAsFarAsItCame()
    {
        _vendor.Then((_, _) => Answer(new CutStream("""{"data":{"id":77""")));

        var lost = await Should.ThrowAsync<UnknownOutcomeException>(Transport().SendAsync<Thing>(Vendor.StartRequest(), null, Token));

        (lost.Status, lost.RawBody).ShouldBe((200, """{"data":{"id":77"""));
        lost.Message.ShouldContain("RawBody");
    }

    [Fact]
    public async Task PaidAnswer_ThatStandsStill_IsCarriedAsFarAsItCame()
    {
        var body = new StoppingStream("""{"data":{"id":77""");
        _vendor.Then((_, _) => Answer(body));
        var call = Transport().SendAsync<Thing>(Vendor.StartRequest(), null, Token);
        await body.Stopped;

        _time.Advance(TimeSpan.FromMinutes(5));

        var lost = await Should.ThrowAsync<UnknownOutcomeException>(call);
        (lost.Status, lost.RawBody).ShouldBe((200, """{"data":{"id":77"""));
    }

    [Fact]
    public async Task PaidAnswer_TooLong_IsCarriedUpToTheLimit()
    {
        var options = Vendor.Options(_time);
        (options.MaxResponseBytes, options.MaxErrorBytes) = (1000, 100);
        _vendor.Then(200, $$"""{"id":77,"name":"{{new string('x', 5000)}}"}""");

        var lost = await Should.ThrowAsync<UnknownOutcomeException>(
            Vendor.Transport(_vendor, options).SendAsync<Thing>(Vendor.StartRequest(), null, Token)
        );

        lost.RawBody!.Length.ShouldBe(100);
        lost.RawBody.ShouldStartWith("""{"id":77""");
    }

    [Fact]
    public async Task ServerError_IsCarriedToo()
    {
        _vendor.Then(502, "<html>job-77</html>");

        (
            await Should.ThrowAsync<UnknownOutcomeException>(Transport().SendAsync<Thing>(Vendor.StartRequest(), null, Token))
        ).RawBody.ShouldBe("<html>job-77</html>");
    }

    private static string? Unwrap(Thing thing) => thing.Status == "throws" ? throw new FormatException("odd") : thing.Status;

    private static Task<HttpResponseMessage> Answer(Stream body) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) });

    private ApiTransport Transport() => Vendor.Transport(_vendor, Vendor.Options(_time));

    private sealed class StoppingStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Stopped => _stopped.Task;

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (await base.ReadAsync(buffer, cancellationToken) is > 0 and var read)
                return read;
            var never = Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            _stopped.SetResult();
            await never;
            return 0;
        }
    }
}
