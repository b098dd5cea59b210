using Newtonsoft.Json;

namespace ClientGen.Json.Tests;

/// <summary>Reading costs as much for each number, however many there are.</summary>
public sealed class ReadingCostTests
{
    private const int Few = 2_000;
    private const int Many = 16 * Few;

    [Theory]
    [InlineData("1e400", true)]
    [InlineData("1e400", false)]
    [InlineData("0.1234567890123456789012345678901", true)]
    [InlineData("1.5", true)]
    public void ForEachNumber_ReadingAllocatesTheSame(string number, bool ours)
    {
        Read(Body(number, Few), ours);
        var few = Allocated(Body(number, Few), ours) / (double)Few;
        var many = Allocated(Body(number, Many), ours) / (double)Many;
        many.ShouldBeLessThan(few * 1.5);
    }

    // Were each number looked for among all others, this would take hours.
    [Slow("reads a million numbers")]
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AMillionNumbersBeyondAllTypes_AreRead(bool ours) =>
        ((Newtonsoft.Json.Linq.JArray)Read(Body("1e400", 1_000_000), ours).AdditionalProperties["more"]).Count.ShouldBe(1_000_000);

    private static string Body(string number, int count) => "{\"more\":[" + string.Join(',', Enumerable.Repeat(number, count)) + "]}";

    private static long Allocated(string json, bool ours)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(json, ours);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Sample Read(string json, bool ours) =>
        ours ? ModelJson.Deserialize<Sample>(json)! : JsonConvert.DeserializeObject<Sample>(json)!;
}
