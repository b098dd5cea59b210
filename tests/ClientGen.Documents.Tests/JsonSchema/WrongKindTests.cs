using ClientGen.JsonSchema.Keywords;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Tests;

/// <summary>A schema whose keywords are of the wrong kind is refused with its place, whatever the value; nothing else is thrown.</summary>
public sealed class WrongKindTests
{
    private static readonly string[] Values =
    [
        "null",
        "true",
        "false",
        "0",
        "-1",
        "1.5",
        "1e400",
        "123456789012345678901234567890",
        "\"\"",
        "\"x\"",
        "\"#\"",
        "\"http://[\"",
        "\"(\"",
        "[]",
        "[1]",
        "[\"a\"]",
        "[null]",
        "[[]]",
        "[{}]",
        "{}",
        "{\"a\":1}",
        "{\"a\":[\"b\",1]}",
        "{\"a\":{}}",
        "{\"a\":{\"type\":7}}",
        "{\"(\":{}}",
    ];

    private static readonly string[] Instances =
    [
        "null",
        "true",
        "1",
        "1.5",
        "1e400",
        "\"a\"",
        "[]",
        "[1,1,\"a\"]",
        "{}",
        "{\"a\":1,\"b\":{\"a\":[]}}",
    ];

    [Theory]
    [InlineData("""{"minimum":"x"}""", "minimum", "must be a number, but is a string")]
    [InlineData("""{"required":"a"}""", "required", "must be a list of member names, but is a string")]
    [InlineData("""{"required":[{}]}""", "required", "must be a list of member names, but is an array")]
    [InlineData("""{"anyOf":{"type":"string"}}""", "anyOf", "must be a list of schemas, but is an object")]
    [InlineData("""{"properties":{"a":"string"}}""", "properties", "must be an object whose members are schemas, but is an object")]
    public void TheMessage_NamesKeywordAndPlace(string schema, string keyword, string words)
    {
        // Of a kind that the keyword does not look at, so that the form alone is what is refused.
        var refused = Should.Throw<SchemaException>(() => Schemas.Check(schema, "true"));
        refused.SchemaPointer.ShouldBe($"#/components/schemas/S/{keyword}");
        refused.Message.ShouldBe($"#/components/schemas/S/{keyword}: {keyword} {words}");
    }

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    public void EveryKeyword_WithEveryKindOfValue_IsUsedOrRefusedWithItsPlace(string version)
    {
        var refused = 0;
        foreach (
            var (keyword, value, instance) in from keyword in KeywordKinds.All
            from value in Values
            from instance in Instances
            select (keyword, value, instance)
        )
        {
            refused += IsRefused($$"""{"{{keyword}}":{{value}}}""", instance, version) ? 1 : 0;
        }
        refused.ShouldBeGreaterThan(KeywordKinds.All.Count() * Instances.Length);
    }

    [Fact]
    public void RandomSchemas_AreUsedOrRefusedWithTheirPlace()
    {
        var chance = new Random(20251);
        var keywords = KeywordKinds.All.ToArray();
        var refused = 0;
        for (var run = 0; run < 5_000; run++)
            refused += IsRefused(Schema(3).ToString(), Instances[chance.Next(Instances.Length)], run % 2 == 0 ? "3.0.3" : "3.1.0") ? 1 : 0;
        refused.ShouldBeInRange(500, 4_999);

        JToken Schema(int depth) =>
            new JObject(
                Enumerable
                    .Range(0, chance.Next(1, 4))
                    .Select(_ => keywords[chance.Next(keywords.Length)])
                    .Distinct()
                    .Select(keyword => new JProperty(keyword, Value(depth)))
            );

        JToken Value(int depth) =>
            chance.Next(4) switch
            {
                0 when depth > 0 => Schema(depth - 1),
                1 when depth > 0 => new JArray(Schema(depth - 1), Schema(depth - 1)),
                2 when depth > 0 => new JObject { ["a"] = Schema(depth - 1), ["b"] = Value(depth - 1) },
                _ => Schemas.Json(Values[chance.Next(Values.Length)]),
            };
    }

    private static bool IsRefused(string schema, string instance, string version)
    {
        try
        {
            Schemas.Check(schema, instance, version);
            return false;
        }
        catch (SchemaException refused)
        {
            refused.SchemaPointer.ShouldContain("#", customMessage: schema);
            return true;
        }
        catch (Exception other) when (other is not ShouldAssertException)
        {
            throw new ShouldAssertException($"{schema} with {instance} gave {other.GetType().Name}", other);
        }
    }
}
