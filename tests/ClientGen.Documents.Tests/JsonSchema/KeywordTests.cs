namespace ClientGen.JsonSchema.Tests;

public sealed class KeywordTests
{
    [Theory]
    // type
    [InlineData("""{"type":"integer"}""", "1", true)]
    [InlineData("""{"type":"integer"}""", "1.0", true)]
    [InlineData("""{"type":"integer"}""", "1.5", false)]
    [InlineData("""{"type":"integer"}""", "\"1\"", false)]
    [InlineData("""{"type":"integer"}""", "100000000000000000000000000000", true)]
    [InlineData("""{"type":"number"}""", "1", true)]
    [InlineData("""{"type":"number"}""", "true", false)]
    [InlineData("""{"type":["string","null"]}""", "null", true)]
    [InlineData("""{"type":["string","null"]}""", "0", false)]
    [InlineData("""{"type":"object"}""", "[]", false)]
    // enum, const
    [InlineData("""{"enum":["a",1,null,{"x":[1]}]}""", "1.0", true)]
    [InlineData("""{"enum":["a",1,null,{"x":[1]}]}""", """{"x":[1]}""", true)]
    [InlineData("""{"enum":["a",1,null,{"x":[1]}]}""", """{"x":[2]}""", false)]
    [InlineData("""{"enum":["a",1]}""", "\"A\"", false)]
    [InlineData("""{"enum":[0]}""", "false", false)]
    [InlineData("""{"const":{"a":1,"b":2}}""", """{"b":2,"a":1}""", true)]
    [InlineData("""{"const":[1,2]}""", "[2,1]", false)]
    [InlineData("""{"const":null}""", "null", true)]
    [InlineData("""{"const":null}""", "0", false)]
    // ranges
    [InlineData("""{"minimum":1}""", "1", true)]
    [InlineData("""{"minimum":1}""", "0.999", false)]
    [InlineData("""{"maximum":9007199254740992}""", "9007199254740993", false)]
    [InlineData("""{"exclusiveMinimum":0}""", "0", false)]
    [InlineData("""{"exclusiveMinimum":0}""", "1e-30", true)]
    [InlineData("""{"exclusiveMaximum":50}""", "49.99", true)]
    [InlineData("""{"exclusiveMaximum":50}""", "50.0", false)]
    [InlineData("""{"minimum":5}""", "\"1\"", true)]
    // multipleOf
    [InlineData("""{"multipleOf":0.1}""", "0.3", true)]
    [InlineData("""{"multipleOf":0.01}""", "0.035", false)]
    [InlineData("""{"multipleOf":8}""", "1024", true)]
    [InlineData("""{"multipleOf":8}""", "1025", false)]
    [InlineData("""{"multipleOf":0.5}""", "1e308", true)]
    [InlineData("""{"multipleOf":0.123456789}""", "1e308", false)]
    [InlineData("""{"multipleOf":0.0001}""", "0.0075", true)]
    [InlineData("""{"multipleOf":1e-20}""", "3e-20", true)]
    [InlineData("""{"multipleOf":7}""", "98249283749234923498293171823948729348710298301928332", false)]
    [InlineData("""{"exclusiveMaximum":972783798187987123879878123.18878137}""", "972783798187987123879878123.188781371", false)]
    [InlineData("""{"const":100000000000000000000}""", "1e20", true)]
    [InlineData("""{"enum":[0]}""", "-0.0", true)]
    // lengths and patterns
    [InlineData("""{"maxLength":2}""", "\"😀😀\"", true)]
    [InlineData("""{"maxLength":2}""", "\"abc\"", false)]
    [InlineData("""{"minLength":1}""", "\"\"", false)]
    [InlineData("""{"minLength":1}""", "0", true)]
    [InlineData("""{"pattern":"^[1-9][0-9]+[%]$|^[0-9][%]$"}""", "\"15%\"", true)]
    [InlineData("""{"pattern":"^[1-9][0-9]+[%]$|^[0-9][%]$"}""", "\"015%\"", false)]
    [InlineData("""{"pattern":"b"}""", "\"abc\"", true)]
    [InlineData("""{"pattern":"^a$"}""", "\"a\\n\"", false)]
    [InlineData("""{"pattern":"^\\d$"}""", "\"٣\"", false)]
    [InlineData("""{"pattern":"^[$]$"}""", "\"$\"", true)]
    [InlineData("""{"pattern":"(?<=a)b"}""", "\"ab\"", true)]
    // arrays
    [InlineData("""{"items":{"type":"integer"}}""", "[1,2]", true)]
    [InlineData("""{"items":{"type":"integer"}}""", "[1,\"2\"]", false)]
    [InlineData("""{"prefixItems":[{"type":"string"},{"type":"integer"}]}""", """["a",1,true]""", true)]
    [InlineData("""{"prefixItems":[{"type":"string"}],"items":false}""", """["a",1]""", false)]
    [InlineData("""{"prefixItems":[{"type":"string"}],"items":false}""", """["a"]""", true)]
    [InlineData("""{"prefixItems":[{"type":"string"}],"items":{"type":"integer"}}""", """["a","b"]""", false)]
    [InlineData("""{"contains":{"const":1}}""", "[2,1]", true)]
    [InlineData("""{"contains":{"const":1}}""", "[]", false)]
    [InlineData("""{"contains":{"const":1},"minContains":0}""", "[]", true)]
    [InlineData("""{"contains":{"const":1},"maxContains":1}""", "[1,1]", false)]
    [InlineData("""{"minItems":1}""", "[]", false)]
    [InlineData("""{"maxItems":1}""", "[1,2]", false)]
    [InlineData("""{"uniqueItems":true}""", "[1,2,1.0]", false)]
    [InlineData("""{"uniqueItems":true}""", """[{"a":1,"b":2},{"b":2,"a":1}]""", false)]
    [InlineData("""{"uniqueItems":true}""", """[1,true,"1",null]""", true)]
    // objects
    [InlineData("""{"required":["a"]}""", """{"a":null}""", true)]
    [InlineData("""{"required":["a"]}""", "{}", false)]
    [InlineData("""{"required":["a"]}""", "[]", true)]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a":1}""", false)]
    [InlineData("""{"properties":{"a":{}},"additionalProperties":false}""", """{"b":1}""", false)]
    [InlineData("""{"additionalProperties":{"type":"integer"}}""", """{"b":"1"}""", false)]
    [InlineData("""{"patternProperties":{"^x-":{"type":"string"}},"additionalProperties":false}""", """{"x-a":"1"}""", true)]
    [InlineData("""{"patternProperties":{"^x-":{"type":"string"}},"additionalProperties":false}""", """{"y":"1"}""", false)]
    [InlineData("""{"patternProperties":{"^x-":{"type":"string"}}}""", """{"x-a":1}""", false)]
    [InlineData("""{"propertyNames":{"pattern":"^[a-z]+$"}}""", """{"A":1}""", false)]
    [InlineData("""{"minProperties":1}""", "{}", false)]
    [InlineData("""{"maxProperties":1}""", """{"a":1,"b":1}""", false)]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"a":1}""", false)]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"b":1}""", true)]
    [InlineData("""{"dependentSchemas":{"a":{"required":["b"]}}}""", """{"a":1}""", false)]
    [InlineData("""{"dependentSchemas":{"a":{"required":["b"]}}}""", "{}", true)]
    // combinations
    [InlineData("""{"allOf":[{"minimum":1},{"maximum":3}]}""", "2", true)]
    [InlineData("""{"allOf":[{"minimum":1},{"maximum":3}]}""", "4", false)]
    [InlineData("""{"anyOf":[{"type":"string"},{"minimum":3}]}""", "2", false)]
    [InlineData("""{"anyOf":[{"type":"string"},{"minimum":3}]}""", "3", true)]
    [InlineData("""{"oneOf":[{"type":"integer"},{"minimum":3}]}""", "3", false)]
    [InlineData("""{"oneOf":[{"type":"integer"},{"minimum":3}]}""", "2", true)]
    [InlineData("""{"not":{"type":"string"}}""", "\"a\"", false)]
    [InlineData("""{"not":{"type":"string"}}""", "1", true)]
    [InlineData(
        """{"if":{"properties":{"t":{"const":"a"}}},"then":{"required":["x"]},"else":{"required":["y"]}}""",
        """{"t":"a"}""",
        false
    )]
    [InlineData(
        """{"if":{"properties":{"t":{"const":"a"}}},"then":{"required":["x"]},"else":{"required":["y"]}}""",
        """{"t":"b","y":1}""",
        true
    )]
    [InlineData(
        """{"if":{"properties":{"t":{"const":"a"}}},"then":{"required":["x"]},"else":{"required":["y"]}}""",
        """{"t":"b","x":1}""",
        false
    )]
    // unevaluated
    [InlineData("""{"allOf":[{"properties":{"a":{}}}],"properties":{"b":{}},"unevaluatedProperties":false}""", """{"a":1,"b":1}""", true)]
    [InlineData("""{"allOf":[{"properties":{"a":{}}}],"properties":{"b":{}},"unevaluatedProperties":false}""", """{"a":1,"c":1}""", false)]
    [InlineData(
        """{"anyOf":[{"required":["a"],"properties":{"a":{}}},{"required":["b"],"properties":{"b":{}}}],"unevaluatedProperties":false}""",
        """{"a":1,"b":1}""",
        true
    )]
    [InlineData(
        """{"anyOf":[{"required":["z"],"properties":{"a":{},"z":{}}},{"properties":{"b":{}}}],"unevaluatedProperties":false}""",
        """{"a":1}""",
        false
    )]
    [InlineData("""{"unevaluatedProperties":{"type":"integer"}}""", """{"a":"x"}""", false)]
    [InlineData("""{"if":{"required":["a"],"properties":{"a":{}}},"unevaluatedProperties":false}""", """{"a":1}""", true)]
    [InlineData("""{"prefixItems":[{}],"unevaluatedItems":false}""", "[1]", true)]
    [InlineData("""{"prefixItems":[{}],"unevaluatedItems":false}""", "[1,2]", false)]
    [InlineData("""{"contains":{"const":1},"unevaluatedItems":false}""", "[1,2]", false)]
    [InlineData("""{"contains":{"const":1},"unevaluatedItems":false}""", "[1,1]", true)]
    // boolean schemas
    [InlineData("true", "1", true)]
    [InlineData("false", "1", false)]
    [InlineData("""{"properties":{"a":false}}""", """{"a":1}""", false)]
    public void Validate_Keyword_AsTheSpecificationSays(string schema, string instance, bool fits) =>
        Schemas.Check(schema, instance).Count.ShouldBe(fits ? 0 : 1);

    [Theory]
    [InlineData("uri", "https://example.com/a.jpg?x=%20", true)]
    [InlineData("uri", "storage://bucket/in/", true)]
    [InlineData("uri", "/relative", false)]
    [InlineData("uri", "https://example.com/a b", false)]
    [InlineData("uri", "https://example.com/%zz", false)]
    [InlineData("date-time", "2023-03-13T11:37:09.160554+00:00", true)]
    [InlineData("date-time", "2023-03-13T11:37:09", false)]
    [InlineData("date-time", "2023-02-30T11:37:09Z", false)]
    [InlineData("date-time", "2023-02-20T24:00:00Z", false)]
    [InlineData("date", "2024-02-29", true)]
    [InlineData("date", "2023-02-29", false)]
    [InlineData("uuid", "0f8fad5b-d9cb-469f-a165-70867728950e", true)]
    [InlineData("uuid", "0f8fad5bd9cb469fa16570867728950e", false)]
    [InlineData("binary", "anything", true)]
    public void Validate_TextFormat_IsARuleUnlessSwitchedOff(string format, string text, bool fits)
    {
        var schema = $$"""{"type":"string","format":"{{format}}"}""";
        Schemas.Check(schema, $"\"{text}\"").Count.ShouldBe(fits ? 0 : 1);
        Schemas.Check(schema, $"\"{text}\"", options: new() { AssertFormats = false }).ShouldBeEmpty();
        Schemas.Check(schema, $"\"{text}\"", options: new() { CheckFormat = (_, _) => true }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("int32", "2147483647", true)]
    [InlineData("int32", "2147483648", false)]
    [InlineData("int64", "9223372036854775807", true)]
    [InlineData("int64", "9223372036854775808", false)]
    public void Validate_NumberFormat_ChecksTheRange(string format, string number, bool fits) =>
        Schemas.Check($$"""{"format":"{{format}}"}""", number).Count.ShouldBe(fits ? 0 : 1);
}
