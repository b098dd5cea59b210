using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Import;

/// <summary>One OpenAPI object found in a source.</summary>
/// <param name="File">The source's name.</param>
/// <param name="Line">The line of the source on which the fragment's text begins, from 1.</param>
/// <param name="Root">The object, with the line information of its own text.</param>
internal sealed record Fragment(string File, int Line, JObject Root)
{
    public Place PlaceOf(JToken token, IReadOnlyList<string> path)
    {
        var line = token is IJsonLineInfo info && info.HasLineInfo() ? Line + info.LineNumber - 1 : Line;
        return new Place(File, line, JsonPointer.Of(path));
    }
}
