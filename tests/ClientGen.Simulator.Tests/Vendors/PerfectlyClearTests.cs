namespace ClientGen.Simulator.Tests.Vendors;

public sealed class PerfectlyClearTests
{
    [Fact]
    public async Task EveryOperationOfTheDocument_IsSimulated()
    {
        await using var pfc = await VendorFixture.PerfectlyClearAsync();
        ((PerfectlyClearSimulator)pfc.Simulator).Operations.ShouldBe(
            pfc.Document.Operations.Select(operation => operation.Name),
            ignoreOrder: true
        );
        pfc.Simulator.BaseAddress.AbsolutePath.ShouldBe("/v2");
    }

    [Fact]
    public async Task AJob_GoesThroughItsStates_AndEveryAnswerFitsTheDocument()
    {
        await using var pfc = await VendorFixture.PerfectlyClearAsync();
        var upload = await pfc.SendAsync("GET", "/upload?fileType=image");
        (await pfc.PutAsync(upload["upload_url"], [1, 2, 3])).ShouldBe(200);
        var started = await pfc.SendAsync("GET", $"/pfc?fileKey={Uri.EscapeDataString(upload["fileKey"])}&long=1200");
        var path = new Uri(started["statusEndpoint"]).AbsolutePath["/v2".Length..];

        var states = new List<string>();
        for (; states.LastOrDefault() != "COMPLETED"; pfc.Clock.Advance(TimeSpan.FromMilliseconds(100)))
        {
            var status = await pfc.SendAsync("GET", path + "?noRedirect=true", key: null);
            status.Violations.ShouldBeEmpty();
            states.Add(status["status"]);
            states.Count.ShouldBeLessThan(50);
        }

        states.Distinct().ShouldBe(["PENDING", "PROCESSING", "COMPLETED"]);
        upload.Violations.Concat(started.Violations).ShouldBeEmpty();
        var redirect = await pfc.SendAsync("GET", path, key: null);
        redirect.Status.ShouldBe(302);
        redirect.Location!.GetLeftPart(UriPartial.Authority).ShouldBe(pfc.Simulator.FilesAddress.GetLeftPart(UriPartial.Authority));
        pfc.Simulator.Counters.BillableStarts.ShouldBe(1);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("fileKey=unknown", 400)]
    [InlineData("fileKey={key}&width=100&height=100", 400)]
    [InlineData("fileKey={key}&scale=200&long=100", 400)]
    [InlineData("fileKey={key}&bgColor=red", 400)]
    [InlineData("fileKey={key}&autocropDetectOnly=true", 400)]
    [InlineData("fileKey={key}&long=31", 400)]
    [InlineData("fileKey={key}&webhookUrl=http%3A%2F%2Fexample.com", 400)]
    [InlineData("fileKey={key}&cache=True", 400)]
    [InlineData("fileKey={key}&autocropDetectOnly=true&autocrop=true&removeBackground=true&bgColor=red", 200)]
    public async Task AStart_IsBilledWhenItIsTaken(string query, int status)
    {
        await using var pfc = await VendorFixture.PerfectlyClearAsync();
        var upload = await pfc.SendAsync("GET", "/upload");
        await pfc.PutAsync(upload["upload_url"], [1, 2, 3]);
        var answer = await pfc.SendAsync(
            "GET",
            "/pfc?" + query.Replace("{key}", Uri.EscapeDataString(upload["fileKey"]), StringComparison.Ordinal)
        );
        answer.Status.ShouldBe(status);
        answer.Violations.ShouldBeEmpty();
        pfc.Simulator.Counters.BillableStarts.ShouldBe(status == 200 ? 1 : 0);
    }

    [Fact]
    public async Task AStartBeforeTheUpload_IsRefused()
    {
        await using var pfc = await VendorFixture.PerfectlyClearAsync();
        var upload = await pfc.SendAsync("GET", "/upload");
        (await pfc.SendAsync("GET", "/pfc?fileKey=" + Uri.EscapeDataString(upload["fileKey"]))).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData(null, false, true, 200)]
    [InlineData("image/jpeg", false, true, 403)]
    [InlineData(null, true, true, 400)]
    [InlineData(null, false, false, 411)]
    public async Task Storage_TakesWhatWasSigned(string? contentType, bool withKey, bool withLength, int status)
    {
        await using var pfc = await VendorFixture.PerfectlyClearAsync();
        var upload = await pfc.SendAsync("GET", "/upload");
        (await pfc.PutAsync(upload["upload_url"], [1, 2, 3], contentType, withKey, withLength)).ShouldBe(status);
        pfc.Simulator.Counters.KeyLeaks.ShouldBe(withKey ? 1 : 0);
    }

    [Fact]
    public async Task AForgedUploadAddress_IsRefused()
    {
        await using var pfc = await VendorFixture.PerfectlyClearAsync();
        var url = (await pfc.SendAsync("GET", "/upload"))["upload_url"];
        (await pfc.PutAsync(url + "0", [1])).ShouldBe(403);
        (await pfc.PutAsync(pfc.Simulator.FilesAddress + "in/elsewhere", [1])).ShouldBe(405);
    }

    [Fact]
    public async Task TheKey_IsWantedEverywhereButForTheStatus()
    {
        await using var pfc = await VendorFixture.PerfectlyClearAsync();
        foreach (var path in new[] { "/upload", "/pfc?fileKey=x", "/presets", "/presets/x" })
            (await pfc.SendAsync("GET", path, key: null)).Status.ShouldBe(401, path);
        (await pfc.SendAsync("GET", "/status/x?noRedirect=true", key: null)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task APlannedFailure_HasTheVendorsShape()
    {
        await using var pfc = await VendorFixture.PerfectlyClearAsync();
        pfc.Simulator.FailNext(Fault.Status(429));
        var refused = await pfc.SendAsync("GET", "/presets");
        refused.Status.ShouldBe(429);
        refused["error"].ShouldNotBeEmpty();
    }
}
