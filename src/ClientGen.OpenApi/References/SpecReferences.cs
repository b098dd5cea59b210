using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.References;

/// <summary>Following references of Reference Objects outside schemas: parameters, headers, bodies, responses, path items.</summary>
internal static class SpecReferences
{
    private const int LongestChain = 64;

    /// <summary>The object a token stands for once its <c>$ref</c> is followed; null when it leads nowhere or is no object.</summary>
    public static JObject? Follow(this Spec spec, JToken? token)
    {
        for (var step = 0; token is JObject o && step < LongestChain; step++)
        {
            if (o["$ref"] is not JValue { Value: string reference })
                return o;
            token = spec.Resolve(o, reference);
        }

        return null;
    }

    public static string? Text(this JObject? o, string name) => o?[name] is JValue { Value: string text } ? text : null;

    /// <summary>The texts in a list; what is no text, or no list, is left out.</summary>
    public static IEnumerable<string> Texts(this JToken? token) =>
        (token as JArray ?? []).Select(t => (t as JValue)?.Value).OfType<string>();

    public static bool Flag(this JObject? o, string name) => o?[name] is JValue { Value: true };

    public static JObject? Object(this JObject? o, string name) => o?[name] as JObject;

    /// <summary>The members of an object that are not extensions.</summary>
    public static IEnumerable<JProperty> Members(this JObject? o) =>
        o?.Properties().Where(p => !p.Name.StartsWith("x-", StringComparison.Ordinal)) ?? [];
}
