using System.Text;
using ClientGen.Benchmarks.Peers;
using ClientGen.Http.Infrastructure;
using ClientGen.Json;

namespace ClientGen.Claid.Tests;

/// <summary>Responses are read into buffers that go from call to call.</summary>
public sealed class PooledBodyTests
{
    [Fact]
    public async Task AModel_KeepsNothingOfTheBufferItWasReadFrom()
    {
        var (first, second) = (Client('a'), Client('b'));
        using (first)
        using (second)
        {
            var batch = await first.Images.ReadBatchEditAsync(7, cancellationToken: TestContext.Current.CancellationToken);
            for (var call = 0; call < 5; call++)
                await second.Images.ReadBatchEditAsync(7, cancellationToken: TestContext.Current.CancellationToken);

            // Only now is it looked at: what is read late must not be another's.
            batch.AdditionalProperties["unknown"].ToString().ShouldBe(new string('a', 20));
            ModelJson.Serialize(batch).ShouldBe(ModelJson.Serialize(ModelJson.Deserialize<BatchEdit>(Body('a'))));
        }
    }

    private static string Body(char letter) =>
        $$"""{"id":7,"status":"DONE","errors":[],"results":[],"unknown":"{{new string(letter, 20)}}"}""";

    private static ClaidClient Client(char letter)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"data":{{Body(letter)}}}""");
        var vendor = new MemoryVendor(body, body);
        return new(ApiTransport.Create(ClaidClient.Profile, new ClaidOptions { ApiKey = "key", LimitRate = false }, vendor, vendor));
    }
}
