using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Benchmarks;

/// <summary>The same bodies of Claid for both kinds of generated code, kept to what stock NSwag can read and write at all.</summary>
internal static class ClaidBodies
{
    // No explicit null, no echoed request and no scalar in a union: stock code throws on the first and loses or refuses the others.
    private const string Image = """
        {"ext":"jpg","mps":1.92,"mime":"image/jpeg","format":"JPEG","width":1600,"height":1200,"tmp_url":"https://files.test/a.jpg",
          "extra":{"kept":1.5}}
        """;

    /// <summary>A finished batch.</summary>
    /// <param name="images">How many results it has.</param>
    public static string Response(int images)
    {
        var results = string.Join(',', Enumerable.Repeat($$$"""{"input_object":{{{Image}}},"output_object":{{{Image}}}}""", images));
        return $$$"""
            {"data":{"id":7,"status":"DONE","created_at":"2026-03-04T05:06:07Z","request":{},"errors":[],"results":[{{{results}}}]}}
            """;
    }

    /// <summary>A request with one value for each member that stock code would otherwise fill with the vendor's default.</summary>
    public static ClientGen.Claid.BatchEditRequest Request() =>
        new()
        {
            Input = new ClientGen.Claid.BatchInputOptions { Source = "storage://storage_1/folder/", Recursive = true },
            Operations = new()
            {
                Adjustments = new()
                {
                    Exposure = 5,
                    Saturation = 6,
                    Contrast = 7,
                    Sharpness = 8,
                },
                Padding = "5%",
            },
        };

    /// <summary>The same request in stock code, whose unions are bags of members.</summary>
    public static Stock.Claid.BatchEditRequest StockRequest() =>
        new()
        {
            Input = new() { AdditionalProperties = { ["source"] = "storage://storage_1/folder/", ["recursive"] = true } },
            Operations = new()
            {
                Adjustments = new()
                {
                    Exposure = 5,
                    Saturation = 6,
                    Contrast = 7,
                    Sharpness = 8,
                },
                Padding = "5%",
            },
        };

    /// <summary>Refuses to measure two things that are not the same.</summary>
    /// <exception cref="InvalidOperationException">The texts are different JSON.</exception>
    public static void MustEqual(string json, string stock)
    {
        if (!JToken.DeepEquals(JToken.Parse(json), JToken.Parse(stock)))
            throw new InvalidOperationException($"Not the same body:\n{json}\n{stock}");
    }

    /// <summary>Writes as the stock client does.</summary>
    public static string StockWrite(object body) => JsonConvert.SerializeObject(body);
}
