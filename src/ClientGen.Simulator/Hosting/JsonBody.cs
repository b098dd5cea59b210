using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Hosting;

/// <summary>Reads a JSON request body strictly and without turning texts into dates.</summary>
internal static class JsonBody
{
    private const int Longest = 16 * 1024 * 1024;

    public static async Task<string> ReadTextAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        var text = new StringBuilder();
        var buffer = new char[4096];
        for (int n; (n = await reader.ReadAsync(buffer, cancellationToken)) > 0; )
        {
            if (text.Length + n > Longest)
                throw new InvalidDataException($"The body is longer than {Longest} characters.");
            text.Append(buffer, 0, n);
        }

        return text.ToString();
    }

    /// <summary>The parsed text, or what is wrong with it.</summary>
    public static (JToken? Json, string? Problem) Parse(string text)
    {
        try
        {
            // Newtonsoft.Json reads more than JSON (comments, single quotes); a vendor does not.
            using (System.Text.Json.JsonDocument.Parse(text)) { }

            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            return (JToken.ReadFrom(reader), null);
        }
        catch (System.Text.Json.JsonException e)
        {
            return (null, $"is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}");
        }
    }
}
