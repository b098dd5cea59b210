using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Import;

/// <summary>Strict JSON in, canonical JSON out.</summary>
internal static class JsonText
{
    /// <summary>Reads one JSON value with line information; values stay as written: no dates, no binary fractions.</summary>
    /// <exception cref="JsonTextException">The text is not JSON, or an object repeats a member.</exception>
    public static JToken Parse(string text)
    {
        try
        {
            return JsonTree.Read("", text, JsonReading.Strict);
        }
        catch (SpecException e)
        {
            throw new JsonTextException(e.Line, e.Reason);
        }
    }

    /// <summary>Writes with LF, two spaces of indentation, and one LF at the end.</summary>
    public static string Write(JToken token)
    {
        var text = new StringBuilder();
        using (var writer = new StringWriter(text) { NewLine = "\n" })
        using (var json = new JsonTextWriter(writer) { Formatting = Formatting.Indented, Indentation = 2 })
            token.WriteTo(json);
        return text.Append('\n').ToString();
    }
}
