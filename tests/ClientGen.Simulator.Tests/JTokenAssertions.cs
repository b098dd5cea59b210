using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Tests;

/// <summary>Compares a JSON value with a plain one and shows both when they differ.</summary>
internal static class JTokenAssertions
{
    public static void ShouldBe(this JToken token, string expected) => ((string?)token).ShouldBe(expected);

    public static void ShouldBe(this JToken token, int expected) => ((int)token).ShouldBe(expected);

    public static void ShouldBe(this JToken token, double expected) => ((double)token).ShouldBe(expected);
}
