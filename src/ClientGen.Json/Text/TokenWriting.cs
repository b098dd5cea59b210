using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>Writes tokens to the writer of any host.</summary>
internal static class TokenWriting
{
    public static void Write(JsonWriter writer, JToken token)
    {
        // Ours looks at each number as it is written.
        if (writer is not StrictJsonWriter)
            Finite.Check(token, writer.Path);
        token.WriteTo(writer);
    }
}
