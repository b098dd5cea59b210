using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>Where a token came from, however far the repairs have moved it.</summary>
internal static class SourceMap
{
    /// <summary>Remembers the file of a token that the overlay brought; its copies keep it.</summary>
    public static JToken MarkFile(JToken token, string path)
    {
        foreach (var part in (token as JContainer)?.DescendantsAndSelf() ?? [token])
            part.AddAnnotation(new SourceFile(path));
        return token;
    }

    /// <summary>Remembers of a token that the overlay said it of many places at once; its copies keep it.</summary>
    public static JToken MarkBlanket(JToken token)
    {
        foreach (var part in (token as JContainer)?.DescendantsAndSelf() ?? [token])
            part.AddAnnotation(new Blanket());
        return token;
    }

    /// <summary>Whether the overlay said this of many places at once, so that it holds where it fits.</summary>
    public static bool IsBlanket(JToken token) => token.Annotation<Blanket>() is not null;

    /// <summary>Remembers where each object and each item of a list stands in the vendor's document, before an overlay moves its
    /// neighbours.</summary>
    public static void MarkPlaces(JObject root)
    {
        // No recursion: a document may be deeper than the stack.
        var open = new Stack<(JToken Part, string Pointer)>([(root, JsonPointer.Of(root))]);
        while (open.TryPop(out var at))
        {
            if ((at.Part is JObject || at.Part.Parent is JArray) && at.Part.Annotation<Place>() is null)
                at.Part.AddAnnotation(new Place(at.Pointer));
            foreach (var (inner, pointer) in Inner(at.Part, at.Pointer))
                open.Push((inner, pointer));
        }
    }

    private static IEnumerable<(JToken Inner, string Pointer)> Inner(JToken part, string pointer) =>
        part switch
        {
            JArray list => list.Select((item, index) => (item, JsonPointer.Append(pointer, index))),
            JObject members => members
                .Properties()
                .Where(member => member.Value is JContainer)
                .Select(member => (member.Value, JsonPointer.Append(pointer, member.Name))),
            _ => [],
        };

    /// <summary>Where an object stands in the vendor's document; where it stands now when an overlay brought it.</summary>
    public static string PlaceInDocument(JObject part) => part.Annotation<Place>()?.Pointer ?? JsonPointer.Of(part);

    /// <summary>The file that holds a token, or null for the vendor's document.</summary>
    public static string? FileOf(JToken token) =>
        Ancestry(token).Select(at => at.Annotation<SourceFile>()?.Path).FirstOrDefault(path => path is not null);

    /// <summary>The line and column of a token, or of the nearest one around it that was read from a file.</summary>
    public static (int Line, int Column) PlaceOf(JToken token) => Ancestry(token).Select(OwnPlace).FirstOrDefault(place => place.Line > 0);

    // YAML's positions ride on the tokens.
    private static (int Line, int Column) OwnPlace(JToken token) =>
        token.Annotation<TokenPosition>() is { } yaml ? (yaml.Line, yaml.Column)
        : ((IJsonLineInfo)token).HasLineInfo() ? (((IJsonLineInfo)token).LineNumber, ((IJsonLineInfo)token).LinePosition)
        : default;

    /// <summary>The pointer of a token in the vendor's document.</summary>
    public static string PointerOf(JToken token)
    {
        foreach (var at in Ancestry(token))
        {
            var stamped = (string?)((at as JObject)?[ExtensionNames.Pointers] as JArray)?.First;
            if ((stamped ?? at.Annotation<Place>()?.Pointer) is { } pointer)
                return pointer + JsonPointer.Of(token)[JsonPointer.Of(at).Length..];
        }
        return JsonPointer.Of(token);
    }

    private static IEnumerable<JToken> Ancestry(JToken token)
    {
        for (var at = token; at is not null; at = at.Parent)
            yield return at;
    }

    private sealed class Blanket;

    private sealed record Place(string Pointer);

    private sealed record SourceFile(string Path);
}
