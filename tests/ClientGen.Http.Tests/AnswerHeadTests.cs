namespace ClientGen.Http.Tests;

public sealed class AnswerHeadTests
{
    private readonly ScriptedHandler _vendor = new();

    [Fact]
    public async Task OnResponse_IsToldOfEveryAnswer()
    {
        _vendor
            .Then(429, "", ("RateLimit-Remaining", "-1"), ("x-request-id", "req-1"))
            .Then(
                200,
                "{}",
                ("RateLimit-Limit", "4;w=1"),
                ("RateLimit-Remaining", "3"),
                ("RateLimit-Reset", "1"),
                ("x-request-id", "req-2"),
                ("X-Other", "b")
            );
        var heads = new List<AnswerHead>();

        await Vendor
            .Transport(_vendor)
            .SendAsync<Thing>(Vendor.StartRequest(), new RequestOptions { OnResponse = heads.Add }, CancellationToken.None);

        heads
            .Select(head => (head.Attempt, head.Status, head.RequestId, head.RateLimit?.Remaining))
            .ShouldBe([(1, 429, "req-1", -1), (2, 200, "req-2", 3)]);
        heads[1].RateLimit!.Reset.ShouldBe(TimeSpan.FromSeconds(1));
        heads[1].Headers["x-other"].ShouldBe(["b"]);
    }

    [Fact]
    public async Task OnResponse_IsToldOfTheAnswerThatThrows()
    {
        _vendor.Then(402, "{}", ("x-request-id", "req-1"));
        AnswerHead? head = null;

        await Should.ThrowAsync<OutOfCreditsException>(
            Vendor
                .Transport(_vendor)
                .SendAsync<Thing>(
                    Vendor.StartRequest(),
                    new RequestOptions { OnResponse = answer => head = answer },
                    CancellationToken.None
                )
        );

        head!.Status.ShouldBe(402);
    }
}
