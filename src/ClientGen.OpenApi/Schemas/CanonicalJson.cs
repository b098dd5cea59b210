using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>One spelling for equal values: member order and 1 against 1.0 do not count.</summary>
internal static class CanonicalJson
{
    private const int LongestShown = 60;

    public static string Canonical(JToken? token) =>
        token switch
        {
            null => "",
            JObject o => "{"
                + string.Join(
                    ",",
                    o.Properties()
                        .OrderBy(p => p.Name, StringComparer.Ordinal)
                        .Select(p => JsonConvert.ToString(p.Name) + ":" + Canonical(p.Value))
                )
                + "}",
            JArray a => "[" + string.Join(",", a.Select(Canonical)) + "]",
            JValue { Type: JTokenType.Float } f when (double)f is var d && Math.Floor(d) == d && Math.Abs(d) < 1e15 => ((long)d).ToString(
                CultureInfo.InvariantCulture
            ),
            _ => token.ToString(Formatting.None),
        };

    public static string Show(JToken? token)
    {
        var text = token?.ToString(Formatting.None) ?? "nothing";
        return text.Length <= LongestShown ? text : string.Concat(text.AsSpan(0, LongestShown), "…");
    }

    public static bool Same(JToken? left, JToken? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && (JToken.DeepEquals(left, right) || Canonical(left) == Canonical(right)));
}
