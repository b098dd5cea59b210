using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ClientGen.Claid;
using ClientGen.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ClientGen.AspNetCore.Tests;

/// <summary>An application takes contracts as bodies, as they were sent, and gives them as it took them.</summary>
public sealed class ContractBodyTests
{
    public static TheoryData<string> Valid =>
        [
            """{"input":"https://shop.test/a.jpg","operations":{"restorations":{"upscale":"photo"},"resizing":{"fit":"cover"}}}""",
            """{"input":"storage://shop/a.jpg","output":{"format":{"type":"jpeg","quality":90}},"operations":{}}""",
            """{"input":"https://shop.test/a.jpg","operations":{"restorations":{"upscale":"of tomorrow"}},"later":[1.50,null]}""",
        ];

    [Theory, MemberData(nameof(Valid))]
    public async Task ABody_IsTakenAndGivenWhole(string body)
    {
        EditRequest? taken = null;
        await using var app = await Host.StartAsync(app =>
            app.MapPost(Host.Path, (EditRequest request) => TypedResults.Json(taken = request))
        );
        using var response = await PostAsync(app, body);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        ModelJson.Serialize(taken).ShouldBe(ModelJson.Serialize(ModelJson.Deserialize<EditRequest>(body)));
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(ModelJson.Serialize(taken));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"input\":")]
    [InlineData("{\"input\":\"a\",}")]
    public async Task WhatIsNoBody_IsTheCallersFault(string body)
    {
        await using var app = await Host.StartAsync(app => app.MapPost(Host.Path, (EditRequest request) => request.Input));
        using var response = await PostAsync(app, body);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task AListOfThem_AndTheClientsOwnReader_Agree()
    {
        await using var app = await Host.StartAsync(app =>
            app.MapPost(
                Host.Path,
                (List<EditRequest> requests) =>
                    new
                    {
                        First = requests[0],
                        Fit = (Fit)FitMode.Cover,
                        Mode = FitMode.Crop,
                    }
            )
        );
        using var response = await PostAsync(app, """[{"input":"https://shop.test/a.jpg","operations":{}}]""");
        var given = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        given.GetRawText().ShouldBe("""{"first":{"input":"https://shop.test/a.jpg","operations":{}},"fit":"cover","mode":"crop"}""");
    }

    private static async Task<HttpResponseMessage> PostAsync(WebApplication app, string body)
    {
        using var http = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await http.PostAsync(app.Address(), content, TestContext.Current.CancellationToken);
    }
}
