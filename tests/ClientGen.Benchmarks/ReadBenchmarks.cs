using BenchmarkDotNet.Attributes;
using ClientGen.Claid;
using ClientGen.Json;
using Newtonsoft.Json;

namespace ClientGen.Benchmarks;

/// <summary>Reading a finished batch: this repository's contracts against what NSwag generates by itself.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private string _answer = "";

    /// <summary>How many results the batch has.</summary>
    [Params(1, 100)]
    public int Images { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _answer = ClaidBodies.Response(Images);
        if (ClientGen()!.Data!.Results!.Count != Images || StockNSwag()!.Data.Results.Count != Images)
            throw new InvalidOperationException("Not all results were read.");
    }

    [Benchmark(Baseline = true)]
    public Stock.Claid.Response_BatchResultResponse_? StockNSwag() =>
        JsonConvert.DeserializeObject<Stock.Claid.Response_BatchResultResponse_>(_answer);

    [Benchmark]
    public BatchResultEnvelope? ClientGen() => ModelJson.Deserialize<BatchResultEnvelope>(_answer);
}
