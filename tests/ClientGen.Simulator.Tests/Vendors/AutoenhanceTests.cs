using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Tests.Vendors;

public sealed class AutoenhanceTests
{
    [Fact]
    public async Task EveryOperationOfTheDocument_IsSimulated()
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        ((AutoenhanceSimulator)ae.Simulator).Operations.ShouldBe(
            ae.Document.Operations.Select(operation => operation.Name),
            ignoreOrder: true
        );
    }

    [Theory]
    [InlineData("2024-10-01", "s3PutObjectUrl", "image/png")]
    [InlineData("2024-11-01", "s3PutObjectUrl", "image/png")]
    [InlineData("2025-01-01", "upload_url", "application/octet-stream")]
    [InlineData("2025-08-31", "s3PutObjectUrl", "application/octet-stream")]
    [InlineData("2026-10-01", "upload_url", "application/octet-stream")]
    [InlineData("2026-11-09", "upload_file_url", "application/octet-stream")]
    public async Task AnImage_IsUploadedAsItsVersionSays(string version, string field, string signed)
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        var created = await ae.SendAsync("POST", "/v3/images/", """{"image_name":"a.png","content_type":"image/png"}""", version: version);
        created.Violations.ShouldBeEmpty();
        (await ae.PutAsync(created[field], [1], "text/plain")).ShouldBe(403);
        (await ae.PutAsync(created[field], [1], signed, withKey: true)).ShouldBe(400);
        (await ae.PutAsync(created[field], [1], signed)).ShouldBe(200);
        ae.Simulator.Counters.KeyLeaks.ShouldBe(1);
    }

    [Theory]
    [InlineData("2024-10-01", "a.jpg", "waiting processing processed", "")]
    [InlineData("2024-10-01", "broken.jpg", "waiting processing error", "")]
    [InlineData("2025-08-31", "a.jpg", "", "False True")]
    [InlineData("2025-08-31", "broken.jpg", "", "False processing_failed")]
    public async Task AnImage_GoesThroughItsStates_AndEveryAnswerFitsTheDocument(string version, string name, string statuses, string ends)
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        var created = await ae.SendAsync("POST", "/v3/images/", $$"""{"image_name":"{{name}}"}""", version: version);
        var path = "/v3/images/" + created["image_id"];
        var seen = new List<VendorResponse> { await ReadAsync() };
        await ae.PutAsync(
            created[version.StartsWith("2024", StringComparison.Ordinal) ? "s3PutObjectUrl" : "upload_url"],
            [1],
            "application/octet-stream"
        );
        for (var look = 0; look < 10; look++, ae.Clock.Advance(TimeSpan.FromMilliseconds(100)))
            seen.Add(await ReadAsync());
        string.Join(" ", seen.Select(answer => answer["status"]).Distinct()).ShouldBe(statuses);
        if (ends.Length > 0)
        {
            string.Join(" ", seen.Select(answer => answer["error"] is { Length: > 0 } error ? error : answer["enhanced"]).Distinct())
                .ShouldBe(ends);
        }
        (seen[^1]["status_reason"].Length > 0).ShouldBe(name == "broken.jpg");

        async Task<VendorResponse> ReadAsync()
        {
            var answer = await ae.SendAsync("GET", path, key: null, version: version);
            answer.Violations.ShouldBeEmpty();
            return answer;
        }
    }

    [Fact]
    public async Task BuyingIsCounted_AndAPreviewIsNot()
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        var path = await EnhancedAsync(ae);
        (await ae.SendAsync("GET", path + "/enhanced?preview=true")).Status.ShouldBe(302);
        ae.Simulator.Counters.BillableStarts.ShouldBe(0);
        (await ae.SendAsync("GET", path + "/enhanced?preview=false&format=webp")).Status.ShouldBe(302);
        ae.Simulator.Counters.BillableStartsFor("GET /v3/images/{id}/enhanced").ShouldBe(1);
        (await ae.SendAsync("GET", path))["downloaded"].ShouldBe("True");
        (await ae.SendAsync("GET", path + "/enhanced?preview=false&quality=91")).Status.ShouldBe(422);
        (await ae.SendAsync("GET", path + "/enhanced?preview=false", key: null)).Status.ShouldBe(401);
        ae.Simulator.Counters.BillableStarts.ShouldBe(1);
    }

    [Theory]
    [InlineData("/enhanced?preview=false&format=png", "image/png", 48 * 1024)]
    [InlineData("/enhanced?preview=true", "image/jpeg", 6 * 1024)]
    [InlineData("/original", "application/octet-stream", 1)]
    public async Task Files_AreAnsweredWithARedirect_ThatRedirectsAgain(string file, string mediaType, int length)
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        var answer = await ae.SendAsync("GET", await EnhancedAsync(ae) + file);
        answer.Status.ShouldBe(302);
        answer.Location!.Authority.ShouldBe(ae.Simulator.FilesAddress.Authority);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        using var asset = await http.GetAsync(answer.Location, TestContext.Current.CancellationToken);
        ((int)asset.StatusCode, asset.Content.Headers.ContentType!.MediaType).ShouldBe((302, "text/html"));
        using var stored = await http.GetAsync(asset.Headers.Location, TestContext.Current.CancellationToken);

        (stored.Content.Headers.ContentType!.MediaType, stored.Content.Headers.ContentLength).ShouldBe((mediaType, length));
        ae.Simulator.Counters.KeyLeaks.ShouldBe(0);
    }

    [Theory]
    [InlineData(AutoenhanceFileResponse.JsonImageUrl, "image_url")]
    [InlineData(AutoenhanceFileResponse.JsonUrl, "url")]
    public async Task Files_InTheOlderForm_AreAnsweredWithJson(AutoenhanceFileResponse form, string member)
    {
        await using var ae = await VendorFixture.AutoenhanceAsync(time => new AutoenhanceSimulatorOptions
        {
            Time = time,
            FileResponse = form,
        });
        var answer = await ae.SendAsync("GET", await EnhancedAsync(ae) + "/enhanced?preview=false");
        answer.Status.ShouldBe(200);
        answer[member].ShouldStartWith(ae.Simulator.FilesAddress.ToString());
        ae.Simulator.Counters.BillableStarts.ShouldBe(1);
    }

    [Fact]
    public async Task WithoutPreview_ThePreviewComes()
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        var path = await EnhancedAsync(ae);
        var unsaid = await ae.SendAsync("GET", path + "/enhanced");
        var said = await ae.SendAsync("GET", path + "/enhanced?preview=true");
        unsaid.Status.ShouldBe(302);
        unsaid.Location.ShouldBe(said.Location);
        ae.Simulator.Counters.BillableStarts.ShouldBe(0);
    }

    [Fact]
    public async Task AFileThatIsNotThere_IsNotFound_AndNothingIsBought()
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        var waiting = "/v3/images/" + (await ae.SendAsync("POST", "/v3/images/", """{"image_name":"a.jpg"}"""))["image_id"];
        foreach (var path in new[] { waiting + "/enhanced?preview=false", waiting + "/original", "/v3/images/none/enhanced?preview=false" })
            (await ae.SendAsync("GET", path)).Status.ShouldBe(404);
        ae.Simulator.Counters.BillableStarts.ShouldBe(0);
    }

    [Fact]
    public async Task Reprocessing_KeepsWhatIsNotSent()
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        var path = await EnhancedAsync(ae);
        await ae.SendAsync("POST", path + "/process", """{"enhance_type":"warm","privacy":true}""");
        var image = await ae.SendAsync("POST", path + "/process", """{"enhance_type":"neutral"}""");
        image["enhance_type"].ShouldBe("neutral");
        image["privacy"].ShouldBe("True");
        image.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task AFaultyRequest_IsToldByPlaceAndField()
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        var refused = await ae.SendAsync("POST", "/v3/images/", """{"rating":9}""");
        refused.Status.ShouldBe(422);
        refused.Violations.ShouldBeEmpty();
        ((JObject)refused.Body!["detail"]!["json"]!)
            .Properties()
            .Select(field => field.Name)
            .ShouldBe(["image_name", "rating"], ignoreOrder: true);
    }

    [Fact]
    public async Task AnOrder_MergesItsBrackets_ShowingNoImagesMeanwhile()
    {
        await using var ae = await VendorFixture.AutoenhanceAsync();
        var order = "/v3/orders/" + (await ae.SendAsync("POST", "/v3/orders/", """{"name":"House"}"""))["order_id"];
        for (var number = 1; number <= 4; number++)
        {
            var bracket = await ae.SendAsync(
                "POST",
                "/v3/brackets/",
                $$"""{"name":"{{number}}.jpg","order_id":"{{order["/v3/orders/".Length..]}}"}"""
            );
            bracket.Violations.ShouldBeEmpty();
            await ae.PutAsync(bracket["upload_url"], [1], "application/octet-stream");
        }
        (await ae.SendAsync("POST", order + "/process", """{"images":[{"bracket_ids":["of another order"]}]}""")).Status.ShouldBe(422);
        (await ae.SendAsync("POST", order + "/process", """{"number_of_brackets_per_image":2}""")).Status.ShouldBe(200);

        var stages = new List<string>();
        for (var look = 0; look < 20; look++, ae.Clock.Advance(TimeSpan.FromMilliseconds(100)))
        {
            var answer = await ae.SendAsync("GET", order);
            answer.Violations.ShouldBeEmpty();
            stages.Add($"{answer["is_merging"]} {answer["is_processing"]} {answer.Body!["images"]!.Count()}");
        }
        stages.Distinct().ShouldBe(["True False 0", "False True 2", "False False 2"]);
        (await ae.SendAsync("GET", order))["created_at"].ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$");
    }

    private static async Task<string> EnhancedAsync(VendorFixture ae)
    {
        var created = await ae.SendAsync("POST", "/v3/images/", """{"image_name":"a.jpg"}""");
        await ae.PutAsync(created["upload_url"], [1], "application/octet-stream");
        var path = "/v3/images/" + created["image_id"];
        await ae.SendAsync("GET", path);
        ae.Clock.Advance(TimeSpan.FromSeconds(1));
        return path;
    }
}
