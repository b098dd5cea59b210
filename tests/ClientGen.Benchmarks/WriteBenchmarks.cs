using BenchmarkDotNet.Attributes;
using ClientGen.Claid;
using ClientGen.Json;

namespace ClientGen.Benchmarks;

/// <summary>Writing a batch request: this repository's contracts against what NSwag generates by itself.</summary>
[MemoryDiagnoser]
public class WriteBenchmarks
{
    private readonly BatchEditRequest _request = ClaidBodies.Request();
    private readonly Stock.Claid.BatchEditRequest _stock = ClaidBodies.StockRequest();

    [GlobalSetup]
    public void Setup() => ClaidBodies.MustEqual(ClientGen(), StockNSwag());

    [Benchmark(Baseline = true)]
    public string StockNSwag() => ClaidBodies.StockWrite(_stock);

    [Benchmark]
    public string ClientGen() => ModelJson.Serialize(_request);
}
