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
    [InlineData("2026-01-02T03:04", "2026-01-02T03:04:00Z")]
    [InlineData("2026-01-02T03:04:05.123456789Z", "2026-01-02T03:04:05.1234567Z")]
    [InlineData("2026-01-02T03:04:05+0200", "2026-01-02T01:04:05Z")]
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
            ModelJson
                .Deserialize<Event>("""{"at":"2026-01-02T03:04:05"}""")!
                .At.ShouldBe(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
            JsonConvert
                .DeserializeObject<Event>("""{"at":"2026-01-02T03:04:05"}""")!
                .At.ShouldBe(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Theory]
    [InlineData("2026-01-02T03:04:05")]
    [InlineData("2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05.100Z")]
    [InlineData("2026-01-02T03:04:05.1+02:00")]
    [InlineData("2026-01-02T03:04:05.123456789123Z")]
    [InlineData("2026-01-02 03:04")]
    [InlineData("2026-01-02")]
    public void WhatWasRead_IsWrittenAsItCame_UntilItIsSet(string text)
    {
        var json = $$"""{"at":"{{text}}"}""";
        foreach (var read in new[] { ModelJson.Deserialize<Event>(json)!, JsonConvert.DeserializeObject<Event>(json)! })
        {
            ModelJson.Serialize(read).ShouldBe(json);
            read.At = read.At!.Value.AddDays(1);
            ModelJson.Serialize(read).ShouldNotBe(json);
        }
    }

    [Fact]
    public void Null_StaysNull() =>
        ModelJson.Serialize(ModelJson.Deserialize<Event>("""{"at":null,"since":null}""")).ShouldBe("""{"at":null,"since":null}""");

    [Fact]
    public void EmptyText_IsNoMoment() => ModelJson.Deserialize<Event>("""{"at":""}""")!.At.ShouldBeNull();

    [Theory]
    [InlineData("10:00")]
    [InlineData("tomorrow")]
    [InlineData("2026-01")]
    [InlineData("2026-W01-1")]
    [InlineData("01/02/2026")]
    [InlineData("Fri, 02 Jan 2026 03:04:05 GMT")]
    [InlineData("2026-01-02T03:04:05+99:00")]
    [InlineData(" 2026-01-02T03:04:05Z")]
    public void WhatHasNoFullDate_IsNoMoment(string text)
    {
        var json = $$"""{"at":"{{text}}","since":"{{text}}"}""";
        foreach (var read in new[] { ModelJson.Deserialize<Event>(json)!, JsonConvert.DeserializeObject<Event>(json)! })
        {
            read.At.ShouldBeNull();
            read.PresenceOf("since").ShouldBe(JsonPresence.Unreadable);
            ModelJson.Serialize(read).ShouldBe(json);
        }
    }

    [Fact]
    public void DatesSomeoneElseParsed_AreTaken()
    {
        var token = new JObject
        {
            ["at"] = new JValue(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Unspecified)),
            ["since"] = new JValue(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1))),
        };
        var read = token.ToObject<Event>(ModelJson.Serializer)!;
        read.At.ShouldBe(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        read.Since.ShouldBe(new DateTimeOffset(2026, 1, 2, 2, 4, 5, TimeSpan.Zero));
    }
}
