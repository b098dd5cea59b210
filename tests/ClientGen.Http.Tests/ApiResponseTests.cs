namespace ClientGen.Http.Tests;

public sealed class ApiResponseTests
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
        var heads = new List<ApiResponse>();

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
        ApiResponse? head = null;

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

    [Fact]
    public async Task AView_ThatForgetsItsOptions_KeepsThePaidResult()
    {
        _vendor.Then(200, """{"name":"a"}""").Then(200, "{}");
        var transport = Vendor.Transport(_vendor);

        var response = await ResponseView.OfAsync(
            _ => transport.SendAsync<Thing>(Vendor.StartRequest(), null, CancellationToken.None),
            null
        );
        var empty = await ResponseView.OfAsync(_ => transport.SendAsync(Vendor.LookRequest(), null, CancellationToken.None), null);

        (response.Value.Name, response.Status, response.Headers.Count).ShouldBe(("a", 0, 0));
        empty.Status.ShouldBe(0);
    }

    [Fact]
    public async Task AView_CopiesTheCallersOptions()
    {
        var heads = new List<ApiResponse>();
        var mine = new RequestOptions
        {
            Timeout = TimeSpan.FromMinutes(1),
            DisableRetries = true,
            SkipValidation = true,
            ContentType = "application/vnd.pet+json",
            Accept = "text/csv",
            OnResponse = heads.Add,
            Headers = { ["X-Mine"] = "1" },
        };
        RequestOptions? given = null;

        await ResponseView.OfAsync(
            options =>
            {
                given = options;
                return Task.FromResult(1);
            },
            mine
        );

        given.ShouldNotBeSameAs(mine);
        foreach (
            var property in typeof(RequestOptions)
                .GetProperties()
                .Where(property => property.Name is not (nameof(RequestOptions.OnResponse) or nameof(RequestOptions.Headers)))
        )
        {
            // One that the copy forgets would silently lose what the caller set.
            property.GetValue(mine).ShouldNotBe(property.GetValue(new RequestOptions()), property.Name);
            property.GetValue(given).ShouldBe(property.GetValue(mine), property.Name);
        }
        given!.Headers.ShouldBe(mine.Headers);
    }
}
