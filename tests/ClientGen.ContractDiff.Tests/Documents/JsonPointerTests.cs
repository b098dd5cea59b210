using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Documents;

/// <summary>RFC 6901, with the examples of its section 5 and what array indices may look like (section 4).</summary>
public class JsonPointerTests
{
    private static readonly JObject Example = JObject.Parse(
        """{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}"""
    );

    [Theory]
    [InlineData("/foo/0", "bar")]
    [InlineData("/", "0")]
    [InlineData("/a~1b", "1")]
    [InlineData("/c%d", "2")]
    [InlineData("/e^f", "3")]
    [InlineData("/g|h", "4")]
    [InlineData("/i\\j", "5")]
    [InlineData("/k\"l", "6")]
    [InlineData("/ ", "7")]
    [InlineData("/m~0n", "8")]
    public void Examples_OfTheStandard(string pointer, string value) => JsonPointer.Find(Example, pointer)!.ToString().ShouldBe(value);

    [Theory]
    [InlineData("#/c%25d", "2")]
    [InlineData("#/e%5Ef", "3")]
    [InlineData("#/%20", "7")]
    [InlineData("#/m~0n", "8")]
    public void Examples_AsFragments(string reference, string value) =>
        JsonPointer.FindFragment(Example, reference)!.ToString().ShouldBe(value);

    [Theory]
    [InlineData("/foo/+1")]
    [InlineData("/foo/-1")]
    [InlineData("/foo/01")]
    [InlineData("/foo/ 1")]
    [InlineData("/foo/1 ")]
    [InlineData("/foo/2")]
    [InlineData("/foo/-")]
    [InlineData("/foo/٠")]
    [InlineData("foo")]
    public void NoIndex_LeadsNowhere(string pointer) => JsonPointer.Find(Example, pointer).ShouldBeNull();

    [Fact]
    public void EveryToken_IsFoundWhereItSaysItIs()
    {
        foreach (var token in Example.DescendantsAndSelf().Where(token => token is not JProperty))
            JsonPointer.FindFragment(Example, JsonPointer.Of(token).Replace("%", "%25", StringComparison.Ordinal)).ShouldBeSameAs(token);
    }
}
