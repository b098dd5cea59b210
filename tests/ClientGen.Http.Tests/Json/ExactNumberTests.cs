using Newtonsoft.Json;

namespace ClientGen.Json.Tests;

/// <summary>Where no type is declared, a number is what its characters say, under our reader and under plain JsonConvert.</summary>
public sealed class ExactNumberTests
{
    private const string Long = "1234567890123456789012345678901234567890.5";

    public static TheoryData<string> Numbers =>
        [
            "2",
            "2.0",
            "2.50",
            "-0",
            "-0.0",
            "0.1e1",
            "1E+2",
            "1e29",
            "1e400",
            "-1E+400",
            "5e-324",
            "1e-400",
            "3.1622776601683794e-15",
            "9007199254740993",
            "9223372036854775808",
            "-9223372036854775809",
            "79228162514264337593543950336",
            "0.5e9999999999",
            "0.30000000000000004",
            "1.10",
            Long,
            "1" + new string('0', 300),
        ];

    [Theory, MemberData(nameof(Numbers))]
    public void InUnknownMembersAndRawJson_TheTextIsKept(string number)
    {
        var json =
            $$$"""{"id":7,"kind":"sample","free":[1.10,{"n":{{{number}}}}],"more":{{{number}}},"""
            + $$$"""
                "deep":{"a":[{{{number}}},"1e400","\"{{{number}}}"]}}
                """;
        foreach (var sample in Read(json))
        {
            sample.Id.ShouldBe(7);
            sample.AdditionalProperties["more"].ToString(Formatting.None).ShouldBe(number);
            sample.Free!.ToString().ShouldBe($$"""[1.10,{"n":{{number}}}]""");
            new RawJson(sample.Free.ToToken()).ToString().ShouldBe(sample.Free.ToString());
            ModelJson.Serialize(sample).ShouldBe(json);
            JsonConvert.SerializeObject(sample).ShouldBe(json);
        }
    }

    [Theory, MemberData(nameof(Numbers))]
    public void RawJson_IsTheNumberItself(string number)
    {
        RawJson.Parse(number).ToString().ShouldBe(number);
        RawJson.Parse($"[{number}]").To<IList<RawJson>>()!.Single().ToString().ShouldBe(number);
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("2.50", 2.5)]
    [InlineData("0.1e1", 1)]
    [InlineData("5e-324", 5e-324)]
    [InlineData("0.1234567890123456789012345678901", 0.1234567890123456789012345678901)]
    [InlineData(Long, 1234567890123456789012345678901234567890.5)]
    public void ADeclaredMember_HasTheNearest_AndIsWrittenAsItCame_UntilItIsSet(string number, double nearest)
    {
        foreach (var sample in Read($$"""{"kind":"sample","size":{{number}}}"""))
        {
            sample.Size.ShouldBe(nearest);
            sample.UnreadableMembers.ShouldBeEmpty();
            ModelJson.Serialize(sample).ShouldBe($$"""{"kind":"sample","size":{{number}}}""");
            sample.Size = 3.5;
            ModelJson.Serialize(sample).ShouldBe("""{"kind":"sample","size":3.5}""");
        }
    }

    [Theory]
    [InlineData("77", true)]
    [InlineData("77.0", true)]
    [InlineData("7.7e1", true)]
    [InlineData("77.5", false)]
    [InlineData("76.99999999999999999999999999999999999999", false)]
    [InlineData("1e400", false)]
    [InlineData("9223372036854775808", false)]
    public void AnInteger_IsOneByItsValue_AndNotRounded(string number, bool isOne)
    {
        foreach (var sample in Read($$"""{"id":{{number}},"kind":"sample"}"""))
        {
            sample.Id.ShouldBe(isOne ? 77 : null);
            sample.PresenceOf("id").ShouldBe(isOne ? JsonPresence.Ordinary : JsonPresence.Unreadable);
            ModelJson.Serialize(sample).ShouldBe($$"""{"id":{{number}},"kind":"sample"}""");
        }
    }

    // Newtonsoft's reader keeps what it reads in a buffer of about a thousand characters, from which the text is taken.
    [Fact]
    public void UnderPlainJsonConvert_TheTextIsFoundWhereverTheReadersBufferEnds()
    {
        for (var length = 900; length < 1100; length++)
        {
            var json = $$$"""{"pad":"{{{new string('x', length)}}}","a":[3.1622776601683794e-15,1.10,-0],"size":0.1e1,"kind":"sample"}""";
            ModelJson
                .Serialize(JsonConvert.DeserializeObject<Sample>(json))
                .ShouldBe(
                    $$$"""{"kind":"sample","size":0.1e1,"pad":"{{{new string('x', length)}}}","a":[3.1622776601683794e-15,1.10,-0]}"""
                );
        }
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    [InlineData("010")]
    [InlineData("0x1F")]
    [InlineData("0x5")]
    [InlineData("1.5.5")]
    [InlineData("undefined")]
    [InlineData("new Date(5)")]
    public void UnderPlainJsonConvert_WhatJsonDoesNotHave_IsNoValue(string value)
    {
        Should.Throw<JsonException>(() => JsonConvert.DeserializeObject<Sample>($$"""{"more":{{value}}}"""));
        Should.Throw<JsonException>(() => JsonConvert.DeserializeObject<Sample>($$"""{"size":{{value}}}"""));
    }

    [Fact]
    public void WhatWasAskedFor_TakesWhatIsReadIntoTheModelLater()
    {
        var sample = JsonConvert.DeserializeObject<Sample>("""{"kind":"sample","one":{"a":[1.10,"\"",null]},"two":2}""")!;
        sample.AdditionalProperties.Keys.ShouldBe(["one", "two"]);

        JsonConvert.PopulateObject("""{"two":{"b":[true,"\u2028"]},"three":{}}""", sample);

        sample.AdditionalProperties.Keys.ShouldBe(["one", "two", "three"]);
        JsonConvert
            .SerializeObject(sample)
            .ShouldBe("""{"kind":"sample","one":{"a":[1.10,"\"",null]},"two":{"b":[true,"\u2028"]},"three":{}}""");
    }

    [Fact]
    public void UnderPlainJsonConvert_NumbersAreWhatOurReaderMakesOfThem()
    {
        var random = new Random(5);
        for (var turn = 0; turn < 2000; turn++)
        {
            var digits = string.Concat(Enumerable.Range(0, random.Next(1, 18)).Select(_ => random.Next(10)));
            var point = random.Next(digits.Length + 1);
            var whole = digits[..point].TrimStart('0') is { Length: > 0 } front ? front : "0";
            var number = $"{(random.Next(3) == 0 ? "-" : "")}{whole}{(point < digits.Length ? "." : "")}{digits[point..]}";
            var json = $$"""{"kind":"sample","size":{{number}},"more":[{{number}} ]}""";

            var (ours, plain) = (ModelJson.Deserialize<Sample>(json)!, JsonConvert.DeserializeObject<Sample>(json)!);

            plain.Size.ShouldBe(ours.Size, json);
            JsonConvert.SerializeObject(plain).ShouldBe(ModelJson.Serialize(ours), json);
        }
    }

    private static IEnumerable<Sample> Read(string json) =>
        [ModelJson.Deserialize<Sample>(json)!, JsonConvert.DeserializeObject<Sample>(json)!];
}
