namespace ClientGen.Generator.Tests.Compiled;

/// <summary>An integer has 64 bits unless the document or the overlay says that 32 hold it, and no number loses digits.</summary>
[Slow("compiles generated clients")]
public sealed class NumberSizes
{
    private static string Document(string member, string root = "") =>
        Spec.Text(
                $"\"Bag\":{{\"type\":\"object\",\"properties\":{{\"n\":{{{member}}}}}}}",
                "\"/x\":{\"get\":{\"operationId\":\"x\",\"@free\",\"responses\":{\"200\":{\"description\":\"d\",\"content\":"
                    + "{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/Bag\"}}}}}}}"
            )
            .Insert(1, root);

    [Theory]
    [InlineData("\"type\":\"integer\"", "long?")]
    [InlineData("\"type\":\"integer\",\"format\":\"int64\"", "long?")]
    [InlineData("\"type\":\"integer\",\"format\":\"uint64\"", "long?")]
    [InlineData("\"type\":\"integer\",\"format\":\"int32\"", "int?")]
    [InlineData("\"type\":\"integer\",\"format\":\"int16\"", "int?")]
    [InlineData("\"type\":\"integer\",\"minimum\":0", "long?")]
    [InlineData("\"type\":\"integer\",\"minimum\":0,\"maximum\":100", "int?")]
    [InlineData("\"type\":\"integer\",\"minimum\":0,\"maximum\":2147483648", "long?")]
    [InlineData("\"type\":\"integer\",\"x-clientgen-integer\":\"int32\"", "int?")]
    [InlineData("\"type\":\"number\"", "double?")]
    [InlineData("\"type\":\"number\",\"format\":\"float\"", "double?")]
    [InlineData("\"type\":\"number\",\"format\":\"decimal\"", "decimal?")]
    public void ANumber_HasTheSizeThatTheDocumentSays(string member, string type) =>
        Generated.From(Document(member)).Listing().ShouldContain($"{type} Vendor.Api.Bag.N");

    [Fact]
    public void OnTheDocument_TheOverlaysWordHoldsForAll() =>
        Generated
            .From(Document("\"type\":\"integer\"", "\"x-clientgen-integer\":\"int32\","))
            .Listing()
            .ShouldContain("int? Vendor.Api.Bag.N");

    [Theory]
    [InlineData("integer", "3000000000")]
    [InlineData("integer", "9223372036854775807")]
    [InlineData("integer", "18446744073709551615")]
    [InlineData("number", "0.12345678901234567890123456789012345")]
    [InlineData("number\",\"format\":\"float", "1.23456789")]
    [InlineData("number\",\"format\":\"decimal", "0.12345678901234567890123456789012345")]
    [InlineData("number\",\"format\":\"decimal", "1.50")]
    public void Numbers_AreWrittenAsTheyCame(string type, string number) =>
        Generated.From(Document($"\"type\":\"{type}\"")).Load().RoundTrip("Bag", $"{{\"n\":{number}}}").ShouldBe($"{{\"n\":{number}}}");
}
