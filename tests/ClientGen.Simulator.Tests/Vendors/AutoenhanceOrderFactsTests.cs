namespace ClientGen.Simulator.Tests.Vendors;

/// <summary>What the simulator copies from the vendor's orders, a test for each row of its table of behaviours that no other test
/// shows.</summary>
public sealed class AutoenhanceOrderFactsTests
{
    [Theory]
    [InlineData("broken house", 0)]
    [InlineData("spoiled house", 1)]
    public async Task AnOrder_FailsWithOrWithoutItsImages(string name, int images)
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        var order = await MergingAsync(ae, name);
        (await ae.SendAsync("GET", order))["status"].ShouldBe("processing");
        ae.Clock.Advance(TimeSpan.FromSeconds(2));
        var ended = await ae.SendAsync("GET", order);
        (ended["status"], ended.Body!["images"]!.Count(), ended.Violations.Count).ShouldBe(("error", images, 0));
    }

    [Theory]
    [InlineData(AutoenhanceOrderFlags.Right, "True False 0", "False True 1")]
    [InlineData(AutoenhanceOrderFlags.AlwaysFalse, "False False 0", "False False 1")]
    [InlineData(AutoenhanceOrderFlags.Missing, "  0", "  1")]
    public async Task AnOrdersFlags_MayBeMissingOrFalse(AutoenhanceOrderFlags flags, string merging, string processing)
    {
        await using var ae = await VendorFixture.AutoenhanceAsync(clock => new() { Time = clock, OrderFlags = flags });
        var order = await MergingAsync(ae, "House");
        (await StageAsync()).ShouldBe(merging);
        ae.Clock.Advance(TimeSpan.FromMilliseconds(400));
        (await StageAsync()).ShouldBe(processing);

        async Task<string> StageAsync()
        {
            var answer = await ae.SendAsync("GET", order);
            answer.Violations.ShouldBeEmpty();
            return $"{answer["is_merging"]} {answer["is_processing"]} {answer.Body!["images"]!.Count()}";
        }
    }

    [Fact]
    public async Task Processing_GivesTheImagesItsSettings_AndTheBracketsTheirImage()
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        var order = await MergingAsync(
            ae,
            "House",
            """{"enhance_type":"warm","window_pull_type":"ONLY_WINDOWS","restage":{"grass":"GREEN"}}"""
        );
        ae.Clock.Advance(TimeSpan.FromSeconds(2));
        var image = (await ae.SendAsync("GET", order)).Body!["images"]!.Single();
        (image["enhance_type"] + " " + image["window_pull_type"] + " " + image["restage"]!["grass"]).ShouldBe("warm ONLY_WINDOWS GREEN");
        var brackets = await ae.SendAsync("GET", order + "/brackets");
        brackets.Violations.ShouldBeEmpty();
        brackets.Body!["brackets"]!.Select(bracket => (string?)bracket["image_id"]).Distinct().ShouldBe([(string?)image["image_id"]]);
        brackets.Body!["brackets"]!.ShouldAllBe(bracket => (bool)bracket["is_uploaded"]!);
    }

    [Theory]
    [InlineData("", "C A B")]
    [InlineData("?sort=-date", "C A B")]
    [InlineData("?sort=date", "B A C")]
    [InlineData("?sort=name", "A B C")]
    [InlineData("?sort=-name", "C B A")]
    public async Task Orders_AreSorted_TheNewestFirstByDefault(string query, string names)
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        foreach (var name in "BAC")
            await ae.SendAsync("POST", "/v3/orders/", $$"""{"name":"{{name}}"}""");
        string.Join(" ", (await ae.SendAsync("GET", "/v3/orders/" + query)).Body!["orders"]!.Select(order => order["name"]))
            .ShouldBe(names);
    }

    [Fact]
    public async Task Orders_ComeFiveAPage_AndFifteenAtMost()
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        for (var number = 0; number < 7; number++)
            await ae.SendAsync("POST", "/v3/orders/", "{}");
        var first = (await ae.SendAsync("GET", "/v3/orders/")).Body!;
        first["orders"]!.Count().ShouldBe(5);
        var second = (
            await ae.SendAsync("GET", $"/v3/orders/?offset={Uri.EscapeDataString((string)first["pagination"]!["next_offset"]!)}")
        ).Body!;
        (second["orders"]!.Count(), (string?)second["pagination"]!["next_offset"]).ShouldBe((2, null));
        (await ae.SendAsync("GET", "/v3/orders/?per_page=16")).Status.ShouldBe(422);
    }

    [Fact]
    public async Task AnAnswerWithoutABody_LeavesTheConnectionToTheNextRequest()
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        for (var round = 0; round < 20; round++)
        {
            var created = await ae.SendAsync("POST", "/v3/orders/", "{}");
            (await ae.SendAsync("DELETE", "/v3/orders/" + created["order_id"])).Status.ShouldBe(204);
        }
    }

    private static async Task<string> MergingAsync(VendorFixture ae, string name, string settings = "{}")
    {
        var id = (await ae.SendAsync("POST", "/v3/orders/", $$"""{"name":"{{name}}"}"""))["order_id"];
        foreach (var number in new[] { 1, 2, 3 })
        {
            var bracket = await ae.SendAsync(
                "POST",
                "/v3/brackets/",
                $$"""{"metadata":{"lamp":"on"},"name":"{{number}}.jpg","order_id":"{{id}}"}"""
            );
            bracket.Violations.ShouldBeEmpty();
            await ae.PutAsync(bracket["upload_url"], [1], "application/octet-stream");
        }
        (await ae.SendAsync("POST", $"/v3/orders/{id}/process", settings)).Status.ShouldBe(200);
        return "/v3/orders/" + id;
    }
}
