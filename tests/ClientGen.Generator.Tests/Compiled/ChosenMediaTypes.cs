namespace ClientGen.Generator.Tests.Compiled;

/// <summary>Of several media types JSON is sent and asked for; a call may choose another that the document names, and no other.</summary>
[Slow("compiles generated clients")]
public sealed class ChosenMediaTypes
{
    private const string Schema = "{\"$ref\":\"#/components/schemas/Pet\"}";

    private static readonly string Document = Spec.Text(
        "\"Pet\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}}}",
        "\"/x\":{\"post\":{\"operationId\":\"send\",\"@free\",\"x-clientgen-area\":\"Api\",\"requestBody\":{\"required\":true,\"content\":{"
            + $"\"application/xml\":{{\"schema\":{Schema}}},\"application/x-www-form-urlencoded\":{{\"schema\":{Schema}}},"
            + $"\"application/json\":{{\"schema\":{Schema}}},\"application/vnd.pet+json\":{{\"schema\":{Schema}}}}}}},"
            + "\"responses\":{\"200\":{\"description\":\"d\",\"content\":{\"text/csv\":{\"schema\":{\"type\":\"string\"}},"
            + $"\"application/hal+json\":{{\"schema\":{Schema}}},\"application/json\":{{\"schema\":{Schema}}}}}}}}}}}}},"
            + "\"/y\":{\"get\":{\"operationId\":\"draw\",\"@free\",\"x-clientgen-area\":\"Api\",\"responses\":{\"200\":{"
            + "\"description\":\"d\",\"content\":{\"image/png\":{},\"image/webp\":{}}}}}}"
    );

    // Compiled once; each case runs a part of it.
    private static readonly Lazy<Called> Api = new(() =>
        Called.Of(
            Document,
            """
            var pet = new Pet { Name = "a b" };
            await api.SendAsync(pet);
            await api.SendAsync(pet, new RequestOptions { ContentType = "application/x-www-form-urlencoded" });
            await api.SendAsync(pet, new RequestOptions { ContentType = "application/vnd.pet+json", Accept = "application/hal+json" });
            await api.SendAsync(new ReplayableContent(() => new System.Net.Http.StringContent("<p/>", null, "application/xml")));
            using (var file = await api.SendAsFileAsync("text/csv", pet))
                give(await new StreamReader(file.Content).ReadToEndAsync());
            using (await api.DrawAsync(new RequestOptions { Accept = "image/webp" })) { }
            foreach (var wrong in new Func<Task>[]
                {
                    () => api.SendAsync(pet, new RequestOptions { ContentType = "application/xml" }),
                    () => api.SendAsync(pet, new RequestOptions { Accept = "text/csv" }),
                    () => api.SendAsFileAsync("application/json", pet),
                    () => api.DrawAsync(new RequestOptions { Accept = "image/gif" }),
                })
                try { await wrong(); give("sent"); } catch (ArgumentException fault) { give(fault.Message); }
            """
        )
    );

    [Fact]
    public async Task JsonIsPreferred_AndACallChoosesAnother()
    {
        var json = new Called.Response(200, "{\"name\":\"n\"}");
        var picture = new Called.Response(200, "RIFF\0\0\0\0WEBPVP8 ", "image/webp");
        var (sent, given) = await Api.Value.RunAsync(json, json, json, json, new(200, "a,b", "text/csv"), picture);
        sent.Select(one => $"{one.Headers.GetValueOrDefault("Content-Type")} {one.Text} {one.Headers["Accept"]}")
            .ShouldBe([
                "application/json; charset=utf-8 {\"name\":\"a b\"} application/json",
                "application/x-www-form-urlencoded name=a%20b application/json",
                "application/vnd.pet+json {\"name\":\"a b\"} application/hal+json",
                "application/xml; charset=utf-8 <p/> application/json",
                "application/json; charset=utf-8 {\"name\":\"a b\"} text/csv",
                "  image/webp",
            ]);
        given[0].ShouldBe("a,b");
        given
            .Skip(1)
            .Cast<string>()
            .ShouldAllBe(message =>
                message.Contains("is not sent as") || message.Contains("answer") || message.Contains("is not answered")
            );
        given.Count.ShouldBe(5);
    }
}
