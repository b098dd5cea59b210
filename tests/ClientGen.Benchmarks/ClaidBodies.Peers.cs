using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Benchmarks;

/// <content>The same bodies for the peers.</content>
internal static partial class ClaidBodies
{
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

    /// <summary>The same request in hand-written classes.</summary>
    public static Peers.HandRequest HandRequest() =>
        new()
        {
            Input = new() { Source = "storage://storage_1/folder/", Recursive = true },
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
