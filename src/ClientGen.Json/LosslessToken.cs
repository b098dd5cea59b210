using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>Reads a token as it came, whatever the reader's settings: dates stay strings, decimals keep their digits.</summary>
internal static class LosslessToken
{
    public static JToken Read(JsonReader reader)
    {
        var (dates, floats) = (reader.DateParseHandling, reader.FloatParseHandling);
        reader.DateParseHandling = DateParseHandling.None;
        reader.FloatParseHandling = FloatParseHandling.Decimal;
        try
        {
            return ExactNumber.Restore(JToken.ReadFrom(reader));
        }
        finally
        {
            (reader.DateParseHandling, reader.FloatParseHandling) = (dates, floats);
        }
    }
}
