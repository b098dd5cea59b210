using ClientGen.Generator.Naming;

namespace ClientGen.Generator.Tests.Compiled;

/// <summary>An operation that a vendor adds is in an area, under a name that reads well, and the build says what it took.</summary>
[Slow("compiles generated clients")]
public sealed class NewOperationsTests
{
    private const string Caption = """
        {"tags":["Image"],"operationId":"image_caption_v1_image_caption_post",
         "requestBody":{"required":true,"content":{"application/json":{"schema":{"type":"object","properties":{"style":{"enum":["short",
           "long"]}}}}}},
         "responses":{"200":{"description":"d","content":{"application/json":{"schema":{"type":"object",
           "properties":{"caption":{"type":"string"}}}}}}}}
        """;

    private const string Account = """
        {"tags":["Account"],"operationId":"get_account_v1_account_get",
         "responses":{"200":{"description":"d","content":{"application/json":{"schema":{"type":"object",
           "properties":{"credits":{"type":"integer"}}}}}}}}
        """;

    [Fact]
    public void ItAsksForItsDecisionsAtOnce_AndTheAdvisedMendWorks()
    {
        var document = Vendors.Document(
            "claid",
            root =>
            {
                root["paths"]!["/v1/image/caption"] = new JObject { ["post"] = JObject.Parse(Caption) };
                root["paths"]!["/v1/account"] = new JObject { ["get"] = JObject.Parse(Account) };
            }
        );
        var errors = Failing.All(document, Vendors.Overlay("claid"));
        errors.Select(error => error.Pointer).ShouldBe(["#/paths/~1v1~1image~1caption/post", "#/paths/~1v1~1account/get"]);
        var overlay = Vendors.OverlayWith("claid", Vendors.Advised(errors.Select(error => error.Message)));

        var notes = Noted.By(document, overlay);
        notes.ShouldContain(note => note.Contains("POST /v1/image/caption: it is Images.ImageCaptionAsync.", StringComparison.Ordinal));
        notes.ShouldContain(note => note.Contains("GET /v1/account: it is Account.GetAccountAsync.", StringComparison.Ordinal));
        // What is unwrapped of every response, these two do not have.
        notes.Count(note => note.Contains("its answer is given whole", StringComparison.Ordinal)).ShouldBe(2);

        var generated = Generated.From(document, overlay);
        generated.ShouldCompile();
        generated.Listing().ShouldContain("Class Vendor.Api.ClaidAccountClient : object");
        generated.Client.ShouldContain("public virtual Task<ImageCaptionResponse> ImageCaptionAsync(");
        generated.Client.ShouldContain("internal ClaidAccountClient(ApiTransport transport)");

        // What a note has ready keeps the names when it is said.
        var said = Vendors.Advised(notes.Where(note => note.Contains("does not name", StringComparison.Ordinal)));
        Generated
            .From(document, Vendors.OverlayWith("claid", [.. Vendors.Advised(errors.Select(error => error.Message)), .. said]))
            .Client.ShouldBe(generated.Client);
    }

    [Theory]
    [InlineData("image_caption_v1_image_caption_post", "/v1/image/caption", "post", "ImageCaption")]
    [InlineData("read_v1_a__a_id__get", "/v1/a/{a_id}", "get", "Read")]
    [InlineData("listOrders", "/v3/orders/", "get", "ListOrders")]
    [InlineData("usage_v3_usage_get", "/v3/usage", "get", "Usage")]
    [InlineData("_v1_x_get", "/v1/x", "get", "V1XGet")]
    [InlineData(null, "/v3/usage", "get", "GetUsage")]
    [InlineData(null, "/api/v1.2/things/{id}", "delete", "DeleteThingsId")]
    [InlineData("get_type", "/x", "get", "GetTypeOperation")]
    [InlineData("plan_1_2", "/x", "get", "Plan12")]
    [InlineData("+", "/x", "get", "GetX")]
    public void TheNameIsMadeByRule(string? id, string path, string method, string name) =>
        OperationName.Of(id, path, method).ShouldBe(name);

    [Theory]
    [InlineData("\"tags\":[\"Account\"],", "/v1/usage", "AccountClient")]
    [InlineData("\"tags\":[\"Pictures\"],", "/v1/usage", "ImagesClient")]
    [InlineData("", "/v1/usage", "UsageClient")]
    [InlineData("", "/v1/pics/all", "ImagesClient")]
    [InlineData("", "/v1/{id}", "ApiClient")]
    [InlineData("\"tags\":[\"acme\"],", "/v1/more", "MoreClient")]
    [InlineData("\"tags\":[\"Taken\"],", "/v1/more", "MoreClient")]
    public void TheAreaIsThatOfTheTag_ThenOfThePath(string tags, string path, string client)
    {
        var generated = Generated.From(
            Spec.Text(
                "\"AcmeTakenClient\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}",
                """
                "/v1/pics":{"get":{"operationId":"pics","tags":["Pictures"],"@free","x-clientgen-area":"Images",
                  "x-clientgen-name":"List","responses":{"204":{"description":"d"}}}},
                "PATH":{"get":{"operationId":"more",TAGS"@free","parameters":[PARAMETERS],"responses":{"204":{"description":"d"}}}}
                """.Replace("PATH", path, StringComparison.Ordinal).Replace("TAGS", tags, StringComparison.Ordinal).Replace(
                    "PARAMETERS",
                    path.Contains('{', StringComparison.Ordinal)
                        ? """{"name":"id","in":"path","required":true,"schema":{"type":"string"}}"""
                        : "",
                    StringComparison.Ordinal
                )
            )
        );
        generated.ShouldCompile();
        generated.Listing().ShouldContain(member => member.Contains($"Vendor.Api.Acme{client}.MoreAsync(", StringComparison.Ordinal));
    }

    [Fact]
    public void OfTwoNamesMadeAlike_OneSaysItsPath()
    {
        var generated = Generated.From(
            Spec.Text(
                "",
                """
                "/v1/a/list":{"get":{"tags":["T"],"operationId":"list_v1_a_list_get","@free","responses":{"204":{"description":"d"}}}},
                "/v1/b/list":{"get":{"tags":["T"],"operationId":"list_v1_b_list_get","@free","responses":{"204":{"description":"d"}}}}
                """
            )
        );
        generated.ShouldCompile();
        generated.Client.ShouldContain("Task ListAsync(");
        generated.Client.ShouldContain("Task GetBListAsync(");
    }
}
