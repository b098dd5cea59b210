using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>One spelling for equal values: member order and 1 against 1.0 do not count.</summary>
internal static class CanonicalJson
{
    private const int LongestShown = 60;

    public static string Canonical(JToken? token)
    {
        var text = new StringBuilder();
        if (token is not null)
            Write(token, text);
        return text.ToString();
    }

    public static string Show(JToken? token)
    {
        var text = token?.ToString(Formatting.None) ?? "nothing";
        return text.Length <= LongestShown ? text : string.Concat(text.AsSpan(0, LongestShown), "…");
    }

    public static bool Same(JToken? left, JToken? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && (JToken.DeepEquals(left, right) || Canonical(left) == Canonical(right)));

    private static void Write(JToken token, StringBuilder to)
    {
        switch (token)
        {
            case JObject members:
                to.Append('{');
                foreach (var member in members.Properties().OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    Separate(to, '{');
                    to.Append(JsonConvert.ToString(member.Name)).Append(':');
                    Write(member.Value, to);
                }

                to.Append('}');
                break;
            case JArray items:
                to.Append('[');
                foreach (var item in items)
                {
                    Separate(to, '[');
                    Write(item, to);
                }

                to.Append(']');
                break;
            case JValue { Type: JTokenType.Float } number when (double)number is var d && Math.Floor(d) == d && Math.Abs(d) < 1e15:
                to.Append(((long)d).ToString(CultureInfo.InvariantCulture));
                break;
            default:
                to.Append(token.ToString(Formatting.None));
                break;
        }
    }

    private static void Separate(StringBuilder to, char start)
    {
        if (to[^1] != start)
            to.Append(',');
    }
}
