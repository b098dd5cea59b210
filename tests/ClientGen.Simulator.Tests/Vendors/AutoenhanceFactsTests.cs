namespace ClientGen.Simulator.Tests.Vendors;

/// <summary>What the simulator copies from the vendor, a test for each row of its table of behaviours that no other test shows.</summary>
public sealed class AutoenhanceFactsTests
{
    private const string AnyBytes = "application/octet-stream";

    [Fact]
    public async Task EveryImage_HasAnOrder()
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        var image = await ae.SendAsync("POST", "/v3/images/", """{"image_name":"a.jpg"}""");
        var order = await ae.SendAsync("GET", "/v3/orders/" + image["order_id"]);
        order.Violations.ShouldBeEmpty();
        order.Body!["images"]!.Single()["image_id"]!.ToString().ShouldBe(image["image_id"]);
        (await ae.SendAsync("POST", "/v3/images/", $$"""{"image_name":"b.jpg","order_id":"{{image["order_id"]}}"}"""))["order_id"]
            .ShouldBe(image["order_id"]);
        (await ae.SendAsync("DELETE", "/v3/images/" + image["image_id"])).Status.ShouldBe(204);
        (await ae.SendAsync("GET", "/v3/orders/" + image["order_id"])).Body!["images"]!.Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(false, 200)]
    [InlineData(true, 422)]
    public async Task ChosenOrderIds_AreTakenOrRefused(bool refuse, int status)
    {
        await using var ae = await VendorFixture.AutoenhanceAsync(clock => new() { Time = clock, RefuseChosenOrderIds = refuse });
        (await ae.SendAsync("POST", "/v3/orders/", """{"name":"House","order_id":"mine"}""")).Status.ShouldBe(status);
        (await ae.SendAsync("POST", "/v3/images/", """{"image_name":"a.jpg","order_id":"mine-too"}""")).Status.ShouldBe(status);
    }

    [Fact]
    public async Task The31stUploadOfOneName_IsRefusedUntilTheHourIsOver()
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        var order = (await ae.SendAsync("POST", "/v3/orders/", "{}"))["order_id"];
        for (var number = 0; number < 15; number++)
        {
            (await ae.SendAsync("POST", "/v3/images/", """{"image_name":"DSC_1.jpg"}""")).Status.ShouldBe(200);
            (await ae.SendAsync("POST", "/v3/brackets/", $$"""{"name":"DSC_1.jpg","order_id":"{{order}}"}""")).Status.ShouldBe(200);
        }
        var refused = await ae.SendAsync("POST", "/v3/images/", """{"image_name":"DSC_1.jpg"}""");
        (refused.Status, refused.Violations.Count).ShouldBe((429, 0));
        (await ae.SendAsync("POST", "/v3/brackets/", $$"""{"name":"DSC_1.jpg","order_id":"{{order}}"}""")).Status.ShouldBe(429);
        (await ae.SendAsync("POST", "/v3/images/", """{"image_name":"DSC_2.jpg"}""")).Status.ShouldBe(200);
        ae.Clock.Advance(TimeSpan.FromHours(1));
        (await ae.SendAsync("POST", "/v3/images/", """{"image_name":"DSC_1.jpg"}""")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("2024-10-01")]
    [InlineData("2025-08-31")]
    public async Task AfterTheLastEnhancementOfTheDay_ImagesEndInAnError(string version)
    {
        await using var ae = await VendorFixture.AutoenhanceAsync(clock => new() { Time = clock, EnhancementsPerDay = 2 });
        await UploadedAsync("1.jpg");
        await UploadedAsync("2.jpg");
        var third = await ae.SendAsync("GET", await UploadedAsync("3.jpg"), version: version);
        third.Violations.ShouldBeEmpty();
        third["status_reason"].ShouldContain("limit");
        (third["status"] + third["error"]).ShouldNotBeEmpty();
        ae.Clock.Advance(TimeSpan.FromDays(1));
        (await ae.SendAsync("GET", await UploadedAsync("4.jpg"), version: version))["status_reason"].ShouldBeEmpty();

        async Task<string> UploadedAsync(string name)
        {
            var created = await ae.SendAsync("POST", "/v3/images/", $$"""{"image_name":"{{name}}"}""", version: version);
            await ae.PutAsync(created["s3PutObjectUrl"], [1], AnyBytes);
            return "/v3/images/" + created["image_id"];
        }
    }

    [Theory]
    [InlineData("/v3/images", """{"image_name":"a.jpg"}""")]
    [InlineData("/v3/orders", "{}")]
    public async Task Collections_AreFoundWithoutTheirSlash(string path, string body)
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        (await ae.SendAsync("POST", path, body)).Status.ShouldBe(200);
        (await ae.SendAsync("GET", "/v3/orders")).Body!["orders"]!.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Times_AreMillisecondsOnImages_AndWithoutAnOffsetOnOrders()
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        var image = await ae.SendAsync("POST", "/v3/images/", """{"image_name":"a.jpg"}""");
        DateTimeOffset.FromUnixTimeMilliseconds((long)image.Body!["date_added"]!).ShouldBe(ae.Clock.GetUtcNow());
        (await ae.SendAsync("GET", "/v3/orders/" + image["order_id"]))["created_at"]
            .ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$");
    }

    [Theory]
    [InlineData("2024-10-01", "s3PutObjectUrl", "image/png")]
    [InlineData("2025-08-31", "s3PutObjectUrl upload_url", AnyBytes)]
    [InlineData("2026-11-09", "upload_file_url", AnyBytes)]
    public async Task TheUploadAddress_HasTheNamesOfItsVersion_AndNamesTheSignedType(string version, string names, string type)
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        var created = await ae.SendAsync("POST", "/v3/images/", """{"image_name":"a.png","content_type":"image/png"}""", version: version);
        string.Join(
                " ",
                created
                    .Body!.Properties()
                    .Select(member => member.Name)
                    .Where(name => name.EndsWith("rl", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
            )
            .ShouldBe(names);
        created[names.Split(' ')[0]].ShouldContain("content-type=" + Uri.EscapeDataString(type));
    }
}
