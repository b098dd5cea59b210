using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

namespace ClientGen.Claid.Tests;

public sealed class WebhookTests
{
    private const string Secret = "a shared secret";

    [Theory]
    [InlineData("""{"id":1,"status":"DONE","results":[]}""", JobFamily.BatchEdit)]
    [InlineData("""{"data":{"id":1,"status":"DONE","results":[]}}""", JobFamily.BatchEdit)]
    [InlineData("""{"id":1,"status":"DONE","result":{"input_object":{},"output_objects":[]}}""", JobFamily.AiEdit)]
    [InlineData("""{"id":1,"status":"DONE","result":{"input_objects":[],"output_objects":[]}}""", JobFamily.FashionModels)]
    [InlineData("""{"id":1,"status":"DONE","result":{"output_object":{"mime":"video/mp4"}}}""", JobFamily.Video)]
    [InlineData("""{"id":1,"status":"ERROR","result":{},"request":{"input":"u","operations":{}}}""", JobFamily.Edit)]
    [InlineData("""{"id":1,"status":"ERROR","request":{"input":["u"],"operations":{}}}""", JobFamily.BatchEdit)]
    [InlineData("""{"id":1,"status":"ERROR","result_url":"http://api.claid.ai/v1/video/generate/1"}""", JobFamily.Video)]
    [InlineData("""{"id":1,"status":"DONE"}""", JobFamily.Unknown)]
    public void Family_IsToldByTheBody(string body, JobFamily family)
    {
        var news = ClaidWebhook.Parse(Encoding.UTF8.GetBytes(body), Signed(body), Secret);
        news.Family.ShouldBe(family);
        news.Id.ShouldBe(1);
    }

    [Fact]
    public void OneChangedByte_IsRefused()
    {
        const string body = """{"id":1}""";
        foreach (var header in new[] { Signed(body), Signed(body, Convert.ToBase64String) })
        {
            Should.NotThrow(() => ClaidWebhook.Parse(Encoding.UTF8.GetBytes(body), header, Secret));
            Should.Throw<InvalidSignatureException>(() => ClaidWebhook.Parse(Encoding.UTF8.GetBytes(body + " "), header, Secret));
            Should.Throw<InvalidSignatureException>(() => ClaidWebhook.Parse(Encoding.UTF8.GetBytes(body), header, Secret + "s"));
        }
    }

    [Fact]
    public void TwoSignatures_AreRefused() => Should.Throw<InvalidSignatureException>(() =>
        ClaidWebhook.Parse(Encoding.UTF8.GetBytes("{}"), [.. Signed("{}"), .. Signed("{}")], Secret));

    [Fact]
    public void NoSignature_IsRefused() => Should.Throw<InvalidSignatureException>(() => ClaidWebhook.Parse(Encoding.UTF8.GetBytes("{}"), [], Secret));

    [Fact]
    public void EmptySecret_IsRefused() => Should.Throw<ArgumentException>(() => ClaidWebhook.Parse(Encoding.UTF8.GetBytes("{}"), Signed("{}"), ""));

    [Theory]
    [InlineData("[]")]
    [InlineData("no json")]
    public void SignedNonsense_IsAJsonError(string body) =>
        Should.Throw<JsonException>(() => ClaidWebhook.Parse(Encoding.UTF8.GetBytes(body), Signed(body), Secret));

    private static KeyValuePair<string, string>[] Signed(string body, Func<byte[], string>? encode = null) =>
    [
        new("x-claid-hmac-sha256", (encode ?? Convert.ToHexString)(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body)))),
    ];
}
