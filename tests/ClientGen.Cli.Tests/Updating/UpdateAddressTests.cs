using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Updating;

/// <summary>Documents that lose their address or their key, or say them in a shape that is none.</summary>
[Slow("generates whole clients again and again")]
public sealed class UpdateAddressTests : IDisposable
{
    private readonly UpdateCheckout _checkout = new();

    public void Dispose() => _checkout.Dispose();

    [Theory]
    [InlineData("servers", null, "servers")]
    [InlineData("servers", "[]", "servers")]
    [InlineData("servers", """[{"url": "https://elsewhere.test"}]""", "servers")]
    [InlineData("components.securitySchemes", null, "key")]
    [InlineData("components.securitySchemes", """{"ApiKey": {"type": "http", "scheme": "bearer"}}""", "key")]
    public async Task WhatWasThere_CanBeKept(string place, string? now, string decision)
    {
        var sent = _checkout.Changed("perfectlyclear", document => Set(document, place, now));
        var answers = _checkout.Sent(
            "answers.json",
            $$"""{"vendor": "perfectlyclear", "decisions": [{"id": "{{decision}}", "answer": "keep"}]}"""
        );
        var run = await _checkout.UpdateAsync("perfectlyclear", [sent], options => options with { DecisionsFile = answers });
        run.Error.ShouldBeEmpty();
        run.Output.ShouldNotContain("The generator refuses");
        run.Output.ShouldContain("Written");
    }

    [Theory]
    [InlineData("components.securitySchemes", """{"ApiKey": "x"}""")]
    [InlineData("components.schemas", """{"Correction": "x"}""")]
    [InlineData("components.schemas", """{"Correction": {"type": "object", "properties": {"token": true}}}""")]
    [InlineData("servers", """["x"]""")]
    public async Task AShapeThatIsNone_IsRefused_WithoutAStackTrace(string place, string now)
    {
        var sent = _checkout.Changed("perfectlyclear", document => Set(document, place, now));
        var before = _checkout.Everything();
        var run = await _checkout.UpdateAsync("perfectlyclear", [sent]);
        run.Code.ShouldBeOneOf(1, 2);
        _checkout.Everything().ShouldBe(before);
    }

    private static void Set(JObject document, string place, string? now)
    {
        var at = document.SelectToken(place)!;
        if (now is null)
            at.Parent!.Remove();
        else
            at.Replace(JToken.Parse(now));
    }
}
