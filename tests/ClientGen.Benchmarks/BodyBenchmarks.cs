using BenchmarkDotNet.Attributes;
using ClientGen.Claid;
using ClientGen.Json;

namespace ClientGen.Benchmarks;

/// <summary>Reading and writing bodies of Claid with the generated contracts.</summary>
[MemoryDiagnoser]
public class BodyBenchmarks
{
    private string _answer = "";
    private BatchEditRequest _request = new();

    /// <summary>How many results the batch has.</summary>
    [Params(1, 100)]
    public int Images { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        const string image = """{"ext":"jpg","mps":1.92,"mime":"image/jpeg","format":"JPEG","width":1600,"height":1200,"tmp_url":"https://files.test/a.jpg","object_key":null,"extra":{"kept":1.10}}""";
        var results = string.Join(',', Enumerable.Repeat($$$"""{"input_object":{{{image}}},"output_object":{{{image}}}}""", Images));
        _answer = $$$"""{"data":{"id":7,"status":"DONE","created_at":"2026-03-04T05:06:07Z","request":{},"errors":[],"results":[{{{results}}}]}}""";
        _request = new BatchEditRequest { Input = "storage://storage_1/folder/", Operations = new() { Resizing = new() { Width = 1000 } } };
    }

    [Benchmark]
    public BatchResultEnvelope? Read() => ModelJson.Deserialize<BatchResultEnvelope>(_answer);

    [Benchmark]
    public string Write() => ModelJson.Serialize(_request);
}
