using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json.Tests;

public sealed class TimestampTests
{
    private sealed class Event : JsonModel
    {
        [JsonProperty("at")]
        public DateTimeOffset? At { get; set; }

        [JsonProperty("since"), OpenApiRequired]
        public DateTimeOffset Since { get; set; }
    }

    [Theory]
    [InlineData("2026-01-02T03:04:05", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05.123456", "2026-01-02T03:04:05.123456Z")]
    [InlineData("2026-01-02 03:04:05", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02", "2026-01-02T00:00:00Z")]
    [InlineData("2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05+02:00", "2026-01-02T01:04:05Z")]
    public void Text_NamesItsMoment(string text, string moment)
    {
        var read = ModelJson.Deserialize<Event>($$"""{"at":"{{text}}","since":"{{text}}"}""")!;
        read.At.ShouldBe(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        read.Since.ShouldBe(read.At!.Value);
    }

    [Fact]
    public void TextWithoutOffset_IsUtc_WhereverTheMachineIs()
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        Environment.SetEnvironmentVariable("TZ", "Asia/Tokyo");
        TimeZoneInfo.ClearCachedData();
        try
        {
            Assert.SkipWhen(TimeZoneInfo.Local.BaseUtcOffset == TimeSpan.Zero, "This machine cannot be moved to another time zone.");
            ModelJson.Deserialize<Event>("""{"at":"2026-01-02T03:04:05"}""")!.At.ShouldBe(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
            JsonConvert.DeserializeObject<Event>("""{"at":"2026-01-02T03:04:05"}""")!.At.ShouldBe(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Theory]
    [InlineData("2026-01-02T03:04:05", "2026-01-02T03:04:05+00:00")]
    [InlineData("2026-01-02T03:04:05.1+02:00", "2026-01-02T03:04:05.1+02:00")]
    public void WhatWasRead_IsWrittenAsTheSameMoment(string text, string written) =>
        ModelJson.Serialize(ModelJson.Deserialize<Event>($$"""{"at":"{{text}}"}""")).ShouldBe($$"""{"at":"{{written}}"}""");

    [Fact]
    public void Null_StaysNull() =>
        ModelJson.Serialize(ModelJson.Deserialize<Event>("""{"at":null,"since":null}""")).ShouldBe("""{"at":null,"since":null}""");

    [Fact]
    public void EmptyText_IsNoMoment() => ModelJson.Deserialize<Event>("""{"at":""}""")!.At.ShouldBeNull();

    [Fact]
    public void DatesSomeoneElseParsed_AreTaken()
    {
        var token = new JObject { ["at"] = new JValue(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Unspecified)), ["since"] = new JValue(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1))) };
        var read = token.ToObject<Event>(ModelJson.Serializer)!;
        read.At.ShouldBe(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        read.Since.ShouldBe(new DateTimeOffset(2026, 1, 2, 2, 4, 5, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("{}")]
    [InlineData("12")]
    public void AnythingElse_SaysWhereItStands(string value) =>
        Should.Throw<JsonException>(() => ModelJson.Deserialize<Event>($$"""{"at":{{value}}}""")).Message.ShouldContain("Path 'at', line 1");
}
