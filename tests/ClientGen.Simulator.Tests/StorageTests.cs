using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Tests;

public sealed class StorageTests
{
    private const string Path = "/v1/storage/storages";

    [Fact]
    public async Task Storage_Lives_FromCreationToDeletion()
    {
        await using var claid = await ClaidFixture.StartAsync();
        var created = await claid.PostAsync(
            Path,
            """
            {"name":"Fresh","type":"s3","parameters":{"bucket":"b","credentials":{"access_key":"AK","secret_access_key":"SK"}}}
            """
        );
        created.Status.ShouldBe(200, created.Text);
        created.Text.ShouldNotContain("SK");
        created.Data["parameters"]!["credentials"]!["access_key"]!.ShouldBe("AK");
        var at = $"{Path}/{created.Data["id"]}";

        var changed = await claid.SendAsync("PATCH", at, """{"name":"Renamed","parameters":{"path":"in/"}}""");
        changed.Data["name"]!.ShouldBe("Renamed");
        changed.Data["parameters"]!
            .ToString(Newtonsoft.Json.Formatting.None)
            .ShouldBe("""{"bucket":"b","credentials":{"access_key":"AK"},"path":"in/"}""");
        changed.Violations().ShouldBeEmpty();

        // The new name is known to the edit operations from now on.
        (
            await claid.PostAsync(
                "/v1/image/edit/batch",
                """{"input":"https://e.com/a.jpg","operations":{},"output":"storage://Renamed/out/"}"""
            )
        ).Status.ShouldBe(200);

        var deleted = await claid.SendAsync("DELETE", at);
        deleted.Status.ShouldBe(200);
        deleted.Json["data"]!.Type.ShouldBe(JTokenType.Null);
        (await claid.GetAsync(at)).Status.ShouldBe(404);
        (await claid.SendAsync("DELETE", at)).Status.ShouldBe(404);
        (await claid.SendAsync("PATCH", at, "{}")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task List_ShowsNoCredentials()
    {
        await using var claid = await ClaidFixture.StartAsync();
        var list = (JArray)(await claid.GetAsync(Path)).Json["data"]!;
        list.Select(s => (string)s["name"]!).ShouldBe(["storage_1", "My Storage", "web_folder_1"]);
        list.ToString().ShouldNotContain("credentials");
    }

    [Fact]
    public async Task Name_TakenAlready_Is409()
    {
        await using var claid = await ClaidFixture.StartAsync();
        (
            await claid.PostAsync(Path, """{"name":"storage_1","type":"web_folder","parameters":{"base_url":"https://e.com/"}}""")
        ).Status.ShouldBe(409);
        (await claid.SendAsync("PATCH", Path + "/2", """{"name":"storage_1"}""")).Status.ShouldBe(409);
    }

    [Theory]
    [InlineData("""{"name":"x","type":"s3","parameters":{"base_url":"https://e.com/"}}""")]
    [InlineData(
        """{"name":"x","type":"web_folder","parameters":{"bucket":"b","credentials":{"access_key":"a","secret_access_key":"s"}}}"""
    )]
    public async Task Parameters_OfAnotherType_AreRefused(string body)
    {
        await using var claid = await ClaidFixture.StartAsync();
        (await claid.PostAsync(Path, body)).Status.ShouldBe(422);
    }
}
