using System.Security.Cryptography;
using System.Text;
using ClientGen.Http;

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
    [InlineData("""{"id":1,"status":"DONE","result":{"input_object":{},"output_object":{"mime":"image/png"}}}""", JobFamily.Edit)]
    // A folder batch that failed: with options, as one address, and with the empty list of the vendor's page.
    [InlineData(
        """{"id":1,"status":"ERROR","request":{"input":{"source":"storage://s/in/","recursive":true},"operations":{}}}""",
        JobFamily.BatchEdit
    )]
    [InlineData("""{"id":1,"status":"ERROR","request":{"input":"storage://s/in/","operations":{}}}""", JobFamily.BatchEdit)]
    [InlineData(
        """{"id":1,"status":"ERROR","results":[],"request":{"input":"https://a.example/b.jpg","operations":{}}}""",
        JobFamily.BatchEdit
    )]
    // AI edits that failed.
    [InlineData(
        """{"id":1,"status":"ERROR","result":{},"request":{"input":"u","options":{"prompt":"red sofa","model":"v2"}}}""",
        JobFamily.AiEdit
    )]
    [InlineData(
        """{"id":1,"status":"ERROR","request":{"input":"u","options":{"prompt":"red sofa","aspect_ratio":"1:1"}}}""",
        JobFamily.AiEdit
    )]
    [InlineData(
        """
            {"id":1,"status":"ERROR","request":{"input":"u","options":{"prompt":"red sofa"},"output":{"number_of_images":1,
              "format":"png"}}}
            """,
        JobFamily.AiEdit
    )]
    [InlineData(
        """{"id":1,"status":"ERROR","request":{"input":"u","options":{"prompt":"red sofa","guidance_scale":7.5}}}""",
        JobFamily.AiEdit
    )]
    // Videos that failed or are not finished.
    [InlineData(
        """{"id":1,"status":"ERROR","result":{},"request":{"input":"u","options":{"prompt":"closer","duration":"5"}}}""",
        JobFamily.Video
    )]
    [InlineData(
        """{"id":1,"status":"PROCESSING","result":{},"request":{"input":"u","options":{"prompt":{"generate":true}}}}""",
        JobFamily.Video
    )]
    [InlineData(
        """{"id":1,"status":"PROCESSING","request":{"input":"u","options":{"prompt":"closer","negative_prompt":"blur"}}}""",
        JobFamily.Video
    )]
    [InlineData(
        """{"id":1,"status":"ERROR","request":{"input":"u","options":{"prompt":"closer","guidance_scale":0.5}}}""",
        JobFamily.Video
    )]
    [InlineData("""{"id":1,"status":"ERROR","result":{},"request":{"input":{"clothing":["u"]},"options":{}}}""", JobFamily.FashionModels)]
    // What fits two families is not guessed.
    [InlineData("""{"id":1,"status":"ERROR","request":{"input":"u","options":{"prompt":"red sofa"}}}""", JobFamily.Unknown)]
    [InlineData("""{"id":1,"status":"ERROR","request":{"input":"https://a.example/b.jpg","operations":{}}}""", JobFamily.Unknown)]
    public void Family_IsToldByTheBody(string body, JobFamily family)
    {
        var news = Parse(Encoding.UTF8.GetBytes(body), Signed(body), Secret);
        news.Family.ShouldBe(family);
        news.Id.ShouldBe(1);
    }

    [Fact]
    public void WhatFitsTwoFamilies_NamesThem_AndStaysReadable()
    {
        const string body = """
            {"id":7,"status":"ERROR","errors":[{"error":"no","created_at":"2026-01-01T00:00:00Z"}],"request":{"input":"u",
              "options":{"prompt":"red sofa"}}}
            """;
        var news = Unsigned(Encoding.UTF8.GetBytes(body));
        news.PossibleFamilies.ShouldBe([JobFamily.AiEdit, JobFamily.Video]);
        news.As<AiEdit>().Errors!.ShouldHaveSingleItem().Error.ShouldBe("no");
        news.As<Video>().Errors!.ShouldHaveSingleItem().Error.ShouldBe("no");
        Unsigned("""{"id":7}"""u8.ToArray()).PossibleFamilies.ShouldBeEmpty();
    }

    /// <summary>N13: the secret is optional; whoever has none says so.</summary>
    [Fact]
    public void ABodyWithoutASignature_IsReadWhenAskedFor()
    {
        var news = Unsigned("""{"id":1,"status":"DONE","results":[]}"""u8.ToArray());
        news.IsSigned.ShouldBeFalse();
        news.Family.ShouldBe(JobFamily.BatchEdit);
        Parse("{}"u8.ToArray(), Signed("{}"), Secret).IsSigned.ShouldBeTrue();
    }

    [Fact]
    public void AByteOrderMark_IsPassedOver()
    {
        const string body = "\uFEFF{\"id\":1,\"status\":\"DONE\",\"results\":[]}";
        Parse(Encoding.UTF8.GetBytes(body), Signed(body), Secret).Family.ShouldBe(JobFamily.BatchEdit);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("99999999999999999999999")]
    [InlineData("9223372036854775808")]
    [InlineData("1e-3")]
    [InlineData("1.5")]
    [InlineData("\"12\"")]
    [InlineData("\"../../account\"")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("true")]
    public void AForgedId_IsATypedRefusal(string id)
    {
        var body = $$"""{"id":{{id}},"status":"DONE"}""";
        Refused(WebhookVerdict.Malformed, () => Unsigned(Encoding.UTF8.GetBytes(body)));
        Refused(WebhookVerdict.Malformed, () => Parse(Encoding.UTF8.GetBytes(body), Signed(body), Secret));
    }

    public static TheoryData<byte[]> Nonsense =>
        [
            Array.Empty<byte>(),
            new byte[] { 0xFF, 0xFE, 0x7B, 0x00 },
            "null"u8.ToArray(),
            "\"text\""u8.ToArray(),
            "{\"id\":1"u8.ToArray(),
            new byte[] { 0x7B, 0x22, 0xC3, 0x28, 0x22, 0x7D },
            Encoding.UTF8.GetBytes(new string('[', 100_000)),
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))),
        ];

    [Theory, MemberData(nameof(Nonsense))]
    public void Nonsense_IsATypedRefusal(byte[] body) => Refused(WebhookVerdict.Malformed, () => Unsigned(body));

    // Odd kinds where a family is looked for.
    [Theory]
    [InlineData("""{"id":1,"status":5,"result":[],"results":7,"request":"x","result_url":{}}""")]
    [InlineData("""{"id":1,"result":{"output_object":[]},"request":{"input":5,"options":[]}}""")]
    [InlineData(
        """
            {"id":1,"result":{"output_object":{"mime":{}},"input_object":5},"request":{"input":null,"options":{"prompt":1,
              "guidance_scale":1e999}}}
            """
    )]
    [InlineData("""{"id":1,"request":{"input":{"clothing":1},"operations":[]}}""")]
    [InlineData("""{"data":[],"id":2}""")]
    public void OddKinds_AreRead(string body) => Unsigned(Encoding.UTF8.GetBytes(body)).Id.ShouldNotBeNull();

    [Fact]
    public void OneChangedByte_IsRefused()
    {
        const string body = """{"id":1}""";
        foreach (var header in new[] { Signed(body), Signed(body, Convert.ToBase64String) })
        {
            Should.NotThrow(() => Parse(Encoding.UTF8.GetBytes(body), header, Secret));
            Refused(WebhookVerdict.Unproven, () => Parse(Encoding.UTF8.GetBytes(body + " "), header, Secret));
            Refused(WebhookVerdict.Unproven, () => Parse(Encoding.UTF8.GetBytes(body), header, Secret + "s"));
        }
    }

    [Fact]
    public void TwoSignatures_AreRefused() =>
        Refused(WebhookVerdict.Unproven, () => Parse(Encoding.UTF8.GetBytes("{}"), [.. Signed("{}"), .. Signed("{}")], Secret));

    [Fact]
    public void NoSignature_IsRefused() => Refused(WebhookVerdict.Unproven, () => Parse(Encoding.UTF8.GetBytes("{}"), [], Secret));

    [Fact]
    public void EmptySecret_IsRefused() => Should.Throw<ArgumentException>(() => Parse(Encoding.UTF8.GetBytes("{}"), Signed("{}"), ""));

    [Theory]
    [InlineData("[]")]
    [InlineData("no json")]
    public void SignedNonsense_IsMalformed(string body) =>
        Refused(WebhookVerdict.Malformed, () => Parse(Encoding.UTF8.GetBytes(body), Signed(body), Secret));

    [Fact]
    public void WhileTheSecretIsChanged_BothAreTaken()
    {
        var reader = new ClaidWebhookReader("the new secret", Secret);
        reader.Read(Signed("{}"), "{}"u8.ToArray()).Verdict.ShouldBe(WebhookVerdict.Genuine);
        new ClaidWebhookReader("the new secret").Read(Signed("{}"), "{}"u8.ToArray()).Verdict.ShouldBe(WebhookVerdict.Unproven);
    }

    private static ClaidWebhook Parse(byte[] body, KeyValuePair<string, string>[] headers, string secret) =>
        new ClaidWebhookReader(secret).ReadOrThrow(headers, body);

    private static ClaidWebhook Unsigned(byte[] body) => ClaidWebhookReader.Unsigned().ReadOrThrow([], body);

    private static void Refused(WebhookVerdict verdict, Action read) =>
        Should.Throw<WebhookRefusedException>(read).Verdict.ShouldBe(verdict);

    private static KeyValuePair<string, string>[] Signed(string body, Func<byte[], string>? encode = null) =>
        [
            new(
                "x-claid-hmac-sha256",
                (encode ?? Convert.ToHexString)(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body)))
            ),
        ];
}
