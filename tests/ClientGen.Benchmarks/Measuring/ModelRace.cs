using System.Text;
using ClientGen.Benchmarks.Peers;
using ClientGen.Claid;
using ClientGen.Http;
using Newtonsoft.Json;

namespace ClientGen.Benchmarks.Measuring;

/// <summary>Reading and writing bodies, beside the peers, in the order of <see cref="CallRace"/>.</summary>
internal static class ModelRace
{
    public static IReadOnlyList<Contender> Reading(int images, bool more)
    {
        var text = ClaidBodies.Response(images, more);
        var bytes = Encoding.UTF8.GetBytes(text);
        return
        [
            new(CallRace.Stock, () => JsonConvert.DeserializeObject<Stock.Claid.Response_BatchResultResponse_>(text)),
            new(CallRace.Hand, () => System.Text.Json.JsonSerializer.Deserialize(bytes, HandJson.Default.HandEnvelope)),
            new("ClientGen, as its clients read", () => BodyJson.Read<BatchResultEnvelope>(new(bytes), default)),
            new("ClientGen, plain JsonConvert", () => JsonConvert.DeserializeObject<BatchResultEnvelope>(text)),
        ];
    }

    public static IReadOnlyList<Contender> Writing()
    {
        var (request, plain, hand) = (ClaidBodies.Request(), ClaidBodies.StockRequest(), ClaidBodies.HandRequest());
        ClaidBodies.MustEqual(Encoding.UTF8.GetString(BodyJson.Write(request)), ClaidBodies.StockWrite(plain));
        ClaidBodies.MustEqual(System.Text.Json.JsonSerializer.Serialize(hand, HandJson.Default.HandRequest), ClaidBodies.StockWrite(plain));
        return
        [
            new(CallRace.Stock, () => Encoding.UTF8.GetBytes(ClaidBodies.StockWrite(plain))),
            new(CallRace.Hand, () => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(hand, HandJson.Default.HandRequest)),
            new("ClientGen, as its clients write", () => BodyJson.Write(request)),
            new("ClientGen, plain JsonConvert", () => Encoding.UTF8.GetBytes(ClaidBodies.StockWrite(request))),
        ];
    }
}
