using System.Text;
using ClientGen.Benchmarks;
using ClientGen.Benchmarks.Peers;
using ClientGen.Http.Infrastructure;
using ClientGen.Json;

namespace ClientGen.Claid.Tests.Allocations;

/// <summary>What reading, writing, checking and whole calls allocate, against the figures of <c>figures.json</c>. Bytes, unlike time, are
/// the same on a busy machine.</summary>
public sealed class AllocationTests : IDisposable
{
    private const double Growth = 1.1;
    private readonly ClaidClient _client = Client(images: 1);
    private readonly ClaidClient _clientOfMany = Client(images: 100);
    private readonly BatchEditRequest _request = ClaidBodies.Request();
    private readonly BatchEditRequest _wide = ModelJson.Deserialize<BatchEditRequest>(ClaidBodies.Wide)!;

    public static TheoryData<string> Works => [.. Figures.Read().Keys];

    [Theory]
    [MemberData(nameof(Works))]
    public void Work_AllocatesNoMoreThanATenthOverItsFigure(string work)
    {
        var bytes = Measured.Bytes(All()[work]);
        var figure = Figures.Read()[work];

        if (bytes != figure && Approval.IsGiven)
            Figures.Write(work, bytes);
        bytes.ShouldBeLessThanOrEqualTo(
            (long)(figure * Growth),
            $"'{work}' allocated {figure} bytes and now {bytes}. Find what grew; if it is worth it, accept it with CLIENTGEN_APPROVE=1."
        );
    }

    [Fact]
    public void EachWork_HasAFigure() => All().Keys.ShouldBe(Figures.Read().Keys, ignoreOrder: true);

    [Fact]
    public void CheckingARequestInOrder_AllocatesNextToNothing() => Measured.Bytes(() => _request.Validate()).ShouldBeLessThan(250);

    public void Dispose()
    {
        _client.Dispose();
        _clientOfMany.Dispose();
    }

    private Dictionary<string, Action> All()
    {
        var (one, many) = (ClaidBodies.Response(1), ClaidBodies.Response(100));
        return new(StringComparer.Ordinal)
        {
            ["read a batch of 1"] = () => ModelJson.Deserialize<BatchResultEnvelope>(one),
            ["read a batch of 100"] = () => ModelJson.Deserialize<BatchResultEnvelope>(many),
            ["read a batch of 100, plain JsonConvert"] = () => Newtonsoft.Json.JsonConvert.DeserializeObject<BatchResultEnvelope>(many),
            ["write a batch request"] = () => ModelJson.Serialize(_request),
            ["write a wide batch request"] = () => ModelJson.Serialize(_wide),
            ["call: start a batch"] = () => Done(_client.StartBatchEditAsync(_request)),
            ["call: read a batch of 1"] = () => Done(_client.Images.ReadBatchEditAsync(7)),
            ["call: read a batch of 100"] = () => Done(_clientOfMany.Images.ReadBatchEditAsync(7)),
            ["call: poll a job"] = () => Done(_client.GetBatchEdit(7).GetStatusAsync()),
        };
    }

    // The vendor in memory answers at once, so that all of a call happens on the measuring thread.
    private static void Done(Task call)
    {
        call.IsCompleted.ShouldBeTrue();
        call.GetAwaiter().GetResult();
    }

    private static ClaidClient Client(int images)
    {
        var vendor = new MemoryVendor(Encoding.UTF8.GetBytes(ClaidBodies.Started), Encoding.UTF8.GetBytes(ClaidBodies.Response(images)));
        return new(
            ApiTransport.Create(ClaidClient.Profile, new ClaidOptions { ApiKey = "key-0123456789", LimitRate = false }, vendor, vendor)
        );
    }
}
