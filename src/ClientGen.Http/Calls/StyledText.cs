using Newtonsoft.Json.Linq;

namespace ClientGen.Http;

/// <summary>Parameters written in the styles of OpenAPI, which are expansions of RFC 6570.</summary>
internal static class StyledText
{
    /// <summary>What stands in a path's place or in a header.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="style">Simple, label or matrix.</param>
    /// <param name="explode">Whether each part stands alone.</param>
    /// <param name="encode">Encodes a name or value; a header leaves them as they are.</param>
    public static string Inline(string name, ParameterValue value, ParameterStyle style, bool explode, Func<string, string> encode) =>
        style switch
        {
            ParameterStyle.Label => "." + Joined(value, explode, encode, explode ? "." : ","),
            ParameterStyle.Matrix when explode && value.Text is null => string.Concat(
                Pairs(name, value).Select(pair => Matrix(pair.Key, encode(pair.Value), encode))
            ),
            ParameterStyle.Matrix => Matrix(name, Joined(value, explode, encode, ","), encode),
            _ => Joined(value, explode, encode, ","),
        };

    /// <summary>The pairs of a query or of cookies, each encoded and with its <c>=</c>.</summary>
    /// <inheritdoc cref="Inline"/>
    public static IEnumerable<string> Pairs(
        string name,
        ParameterValue value,
        ParameterStyle style,
        bool explode,
        Func<string, string> encode
    )
    {
        if (style == ParameterStyle.DeepObject && value.Json is { } json)
            return Deep(name, json).Select(pair => Pair(pair.Key, encode(pair.Value)));
        if (value.Text is not null || explode)
            return Pairs(name, value).Select(pair => Pair(pair.Key, encode(pair.Value)));
        return [Pair(name, Joined(value, false, encode, Delimiter(style)))];
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string name, ParameterValue value) =>
        value.Members ?? (value.Items ?? [value.Text!]).Select(item => new KeyValuePair<string, string>(name, item));

    private static string Joined(ParameterValue value, bool explode, Func<string, string> encode, string delimiter) =>
        value.Text is { } text ? encode(text)
        : value.Items is { } items ? string.Join(delimiter, items.Select(encode))
        : string.Join(delimiter, value.Members!.Select(member => encode(member.Key) + (explode ? "=" : delimiter) + encode(member.Value)));

    // OpenAPI leaves open what is deeper than one level: it is written as servers that know this style read it.
    private static IEnumerable<KeyValuePair<string, string>> Deep(string name, JToken json) =>
        json switch
        {
            JObject members => members.Properties().SelectMany(member => Deep($"{name}[{member.Name}]", member.Value)),
            JArray items => items.SelectMany((item, index) => Deep($"{name}[{index}]", item)),
            _ => json.Type == JTokenType.Null ? [] : [new(name, ParameterValue.TextOf(json))],
        };

    private static string Matrix(string name, string value, Func<string, string> encode) =>
        ";" + encode(name) + (value.Length == 0 ? "" : "=" + value);

    private static string Pair(string name, string value) => Uri.EscapeDataString(name) + "=" + value;

    private static string Delimiter(ParameterStyle style) =>
        style switch
        {
            ParameterStyle.SpaceDelimited => "%20",
            ParameterStyle.PipeDelimited => "%7C",
            _ => ",",
        };
}
