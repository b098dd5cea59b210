using ClientGen.Generator.Overlay;
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
    public static void MarkPlaces(JObject root) => Mark(new(root, JsonPointer.Of(root), null, null, ""), isMoved: false);

    /// <summary>The same for a part that an overlay finds at another place than the one it has in its file, from then on.</summary>
    /// <param name="part">The part.</param>
    /// <param name="around">Around the place at which it is found.</param>
    /// <param name="name">What it is called there.</param>
    public static void MarkMoved(JObject part, DocumentPlace? around, string name) =>
        Mark(new(part, PlaceInDocument(part), around, name, ""), isMoved: true);

    private static void Mark(PartAt root, bool isMoved)
    {
        // No recursion: a document may be deeper than the stack.
        var open = new Stack<PartAt>([root]);
        while (open.TryPop(out var at))
        {
            if (at.Part is JObject || at.Part.Parent is JArray)
            {
                var place = at.Part.Annotation<DocumentPlace>();
                if (place is null || isMoved)
                {
                    at.Part.RemoveAnnotations<DocumentPlace>();
                    at.Part.AddAnnotation(place = new DocumentPlace(place?.Pointer ?? at.Pointer, at.Around, at.Name, at.Item));
                }
                at = at with { Around = place, Name = null };
            }
            foreach (var inner in Inner(at))
                open.Push(inner);
        }
    }

    private static IEnumerable<PartAt> Inner(PartAt at) =>
        at.Part switch
        {
            JArray list => list.Select(
                (item, index) =>
                    new PartAt(item, JsonPointer.Append(at.Pointer, index), at.Around, at.Name, DocumentPlace.ItemOf(item, list, index))
            ),
            JObject members => members
                .Properties()
                .Where(member => member.Value is JContainer)
                .Select(member => new PartAt(member.Value, JsonPointer.Append(at.Pointer, member.Name), at.Around, member.Name, "")),
            _ => [],
        };

    /// <summary>Where an object stands in the vendor's document; where it stands now when an overlay brought it.</summary>
    public static string PlaceInDocument(JObject part) => part.Annotation<DocumentPlace>()?.Pointer ?? JsonPointer.Of(part);

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
    public static string PointerOf(JToken token) =>
        Origin(token) is var (at, pointer, _) ? pointer + JsonPointer.Of(token)[JsonPointer.Of(at).Length..] : JsonPointer.Of(token);

    /// <summary>The JSONPath by which an overlay finds a token in the vendor's document.</summary>
    public static string TargetOf(JToken token)
    {
        var (start, tail) = ("$", new List<string>());
        var origin = Origin(token);
        if (origin is var (_, pointer, place))
            start = place?.Pointer == pointer ? place.Target : OverlayAction.Path(pointer);
        for (var at = token; at != origin?.At && at.Parent is { } around; at = around)
        {
            if (at is JProperty member)
                tail.Add(OverlayAction.Segment(member.Name));
            else if (around is JArray list)
                tail.Add(DocumentPlace.ItemOf(at, list, list.IndexOf(at)));
        }
        return start + string.Concat(tail.AsEnumerable().Reverse());
    }

    // The nearest around a token of which it is known where it came from.
    private static (JToken At, string Pointer, DocumentPlace? Place)? Origin(JToken token)
    {
        foreach (var at in Ancestry(token))
        {
            var stamped = (string?)((at as JObject)?[ExtensionNames.Pointers] as JArray)?.First;
            var place = at.Annotation<DocumentPlace>();
            if ((stamped ?? place?.Pointer) is { } pointer)
                return (at, pointer, place);
        }
        return null;
    }

    private static IEnumerable<JToken> Ancestry(JToken token)
    {
        for (var at = token; at is not null; at = at.Parent)
            yield return at;
    }

    private sealed record PartAt(JToken Part, string Pointer, DocumentPlace? Around, string? Name, string Item);

    private sealed class Blanket;

    private sealed record SourceFile(string Path);
}
