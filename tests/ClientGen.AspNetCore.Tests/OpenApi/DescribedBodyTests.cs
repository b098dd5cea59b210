using System.Text;
using ClientGen.JsonSchema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.AspNetCore.Tests.OpenApi;

/// <summary>What an application gives is as it says in its OpenAPI document: recorded bodies go in and come out.</summary>
public sealed class DescribedBodyTests
{
    public static TheoryData<Type, string, string> Bodies =>
        new()
        {
            { typeof(Claid.EditRequest), "claid/edit", "request" },
            { typeof(Claid.BatchAcceptedEnvelope), "claid/batch-edit-start", "response" },
            { typeof(Claid.BatchEditRequest), "claid/batch-edit-start", "request" },
            { typeof(Claid.BatchResultEnvelope), "claid/batch-edit-result", "response" },
            { typeof(Claid.AiEditRequest), "claid/ai-edit-job", "request" },
            { typeof(Claid.SceneRequest), "claid/scene", "request" },
            { typeof(Claid.StorageEnvelope), "claid/storage-get", "response" },
            { typeof(Autoenhance.NewImage), "autoenhance/enhance", "request" },
            { typeof(Autoenhance.ImageCreated), "autoenhance/enhance", "response" },
        };

    [Theory, MemberData(nameof(Bodies))]
    public async Task WhatIsGiven_FitsTheSchema(Type type, string recording, string part)
    {
        await using var app = await DescribedApp.StartAsync(app => app.MapBodies([type]), options => options.AddVendorSchemas());
        var document = await app.DocumentAsync();
        var path = DescribedApp.PathOf(type);
        var schema = $"#/paths/{path.Replace("/", "~1")}/post/responses/200/content/application~1json/schema";
        var body = Recorded(recording, part);

        var given = Parsed(await PostAsync(app.At(path), body));

        new SchemaValidator(document).Validate(given, schema).ShouldBeEmpty();
        JToken.DeepEquals(given, Parsed(body)).ShouldBeTrue();
        // And it is a schema that can say no.
        new SchemaValidator(document)
            .Validate(new JArray(), schema)
            .ShouldNotBeEmpty();
    }

    private static string Recorded(string recording, string part)
    {
        var har = Parsed(File.ReadAllText(Repository.At("tests", "fixtures", recording + ".har")));
        var exchange = har["log"]!["entries"]![0]!;
        return (string)(part == "request" ? exchange["request"]!["postData"]!["text"]! : exchange["response"]!["content"]!["text"]!)!;
    }

    private static async Task<string> PostAsync(Uri address, string body)
    {
        using var http = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(address, content, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static JToken Parsed(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.Load(reader);
    }
}
