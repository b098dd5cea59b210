using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi;

/// <summary>
/// Walks trees of JSON from top to bottom. Newtonsoft's own walk passes each token through as many iterators as it is deep, which is
/// what a document of megabytes spends its time on when it is walked for each of some dozen questions.
/// </summary>
internal static class TokenTree
{
    /// <summary>All tokens below one, parents before their children, in the document's order.</summary>
    public static IEnumerable<JToken> Below(JContainer root)
    {
        var at = root.First;
        while (at is not null)
        {
            yield return at;
            at = (at as JContainer)?.First ?? After(at, root);
        }
    }

    /// <summary>The token and all below it.</summary>
    public static IEnumerable<JToken> From(JToken root) => root is JContainer container ? Below(container).Prepend(root) : [root];

    /// <summary>All members below a token whatever object they are in.</summary>
    public static IEnumerable<JProperty> Members(JContainer root) => Below(root).OfType<JProperty>();

    /// <summary>Takes a member's value out of it. Put elsewhere, one that is still in a member would be copied with all below it.</summary>
    public static JToken Take(JProperty member)
    {
        var value = member.Value;
        member.Value = JValue.CreateNull();
        return value;
    }

    private static JToken? After(JToken token, JContainer root)
    {
        for (var at = token; !ReferenceEquals(at, root); at = at.Parent!)
        {
            if (at.Next is { } next)
                return next;
        }
        return null;
    }
}
