using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>
/// What a parameter is on the wire by OpenAPI's table of styles, written a second time and for nothing but the check; what is deeper than
/// a list or an object of texts is left out, since OpenAPI does not say how it is written.
/// </summary>
internal static class SentParameter
{
    /// <summary>What is wrong with one that was sent.</summary>
    public static IEnumerable<string> Faults(JObject parameter, JToken value, string template, Uri address, HttpRequestHeaders headers)
    {
        var (name, place) = ((string)parameter["name"]!, (string)parameter["in"]!);
        if (parameter["schema"] is null || IsDeep(value) || (place == "header" && IsOfTheTransport(name)))
            return [];
        var style = (string?)parameter["style"] ?? (place is "query" or "cookie" ? "form" : "simple");
        var explode = (bool?)(parameter["explode"] as JValue) ?? style == "form";
        return place switch
        {
            "query" => Pairs(name, value, style, explode)
                .Where(pair => !Query(address).Any(sent => sent.Name == pair.Name && IsSame(sent.Value, pair.Value)))
                .Select(pair => $"{address.Query} lacks {pair.Name}={pair.Value}"),
            "cookie" => Pairs(name, value, "form", explode)
                .Where(pair => !Cookies(headers).Any(sent => sent.Name == pair.Name && IsSame(sent.Value, pair.Value)))
                .Select(pair => $"the cookies lack {pair.Name}={pair.Value}"),
            "header" => headers.TryGetValues(name.Trim(), out var all) && IsSame(string.Join(",", all), Inline(name, value, style, explode))
                ? []
                : [$"the header {name} is not {Inline(name, value, style, explode)}"],
            // Where one place follows another, nobody can say where it begins.
            "path" when template.Contains("}{", StringComparison.Ordinal) => Uri.UnescapeDataString(address.AbsolutePath)
                .Contains(Inline(name, value, style, explode), StringComparison.Ordinal)
                ? []
                : [$"{address.AbsolutePath} has not {Inline(name, value, style, explode)} for {name}"],
            "path" => InPath(name, template, address) is { } segment && IsSame(segment, Inline(name, value, style, explode))
                ? []
                : [$"{address.AbsolutePath} has not {Inline(name, value, style, explode)} for {name}"],
            _ => [],
        };
    }

    private static bool IsDeep(JToken value) =>
        value switch
        {
            JArray items => items.Count == 0 || items.Any(item => item is JContainer || item.Type == JTokenType.Null),
            JObject members => members.Count == 0
                || members.PropertyValues().Any(item => item is JContainer || item.Type == JTokenType.Null),
            _ => value.Type == JTokenType.Null,
        };

    private static IEnumerable<(string Name, string Value)> Pairs(string name, JToken value, string style, bool explode) =>
        (value, style, explode) switch
        {
            (JObject members, "deepObject", _) => members.Properties().Select(member => ($"{name}[{member.Name}]", Text(member.Value))),
            (JArray items, _, true) => items.Select(item => (name, Text(item))),
            (JObject members, _, true) => members.Properties().Select(member => (member.Name, Text(member.Value))),
            (JArray or JObject, "spaceDelimited", _) => [(name, Joined(value, " "))],
            (JArray or JObject, "pipeDelimited", _) => [(name, Joined(value, "|"))],
            (JArray or JObject, _, _) => [(name, Joined(value, ","))],
            _ => [(name, Text(value))],
        };

    private static string Inline(string name, JToken value, string style, bool explode)
    {
        var between = style switch
        {
            "label" => ".",
            "matrix" when explode => ";",
            _ => ",",
        };
        var text = (value, explode) switch
        {
            (JObject members, true) => string.Join(between, members.Properties().Select(member => $"{member.Name}={Text(member.Value)}")),
            (JArray items, true) when style == "matrix" => string.Join(between, items.Select(item => $"{name}={Text(item)}")),
            (JContainer, _) => Joined(value, style == "label" && !explode ? "," : between),
            _ => Text(value),
        };
        return style switch
        {
            "label" => "." + text,
            "matrix" when explode && value is JContainer => ";" + text,
            "matrix" => $";{name}={text}",
            _ => text,
        };
    }

    private static string Joined(JToken value, string between) =>
        string.Join(
            between,
            value is JObject members ? members.Properties().SelectMany(one => new[] { one.Name, Text(one.Value) }) : value.Select(Text)
        );

    private static string Text(JToken value) =>
        value.Type switch
        {
            JTokenType.Boolean => (bool)value ? "true" : "false",
            JTokenType.String => (string)value!,
            _ => ((IConvertible)((JValue)value).Value!).ToString(CultureInfo.InvariantCulture),
        };

    // A time and a number may be written in several ways.
    private static bool IsSame(string sent, string expected) =>
        sent == expected
        // The members of an object have no order.
        || (
            sent.Length == expected.Length
            && sent.IndexOfAny([',', ';', '.', '|', ' ']) >= 0
            && sent.Order().SequenceEqual(expected.Order())
        )
        || (
            decimal.TryParse(sent, NumberStyles.Float, CultureInfo.InvariantCulture, out var one)
            && decimal.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out var other)
            && one == other
        )
        || (
            DateTimeOffset.TryParse(sent, CultureInfo.InvariantCulture, out var then)
            && DateTimeOffset.TryParse(expected, CultureInfo.InvariantCulture, out var when)
            // A text may be finer than what holds it.
            && (then - when).Duration() <= TimeSpan.FromTicks(1)
        );

    private static IEnumerable<(string Name, string Value)> Query(Uri address) => Split(address.Query.TrimStart('?').Split('&'));

    private static IEnumerable<(string Name, string Value)> Cookies(HttpRequestHeaders headers) =>
        headers.TryGetValues("Cookie", out var all) ? Split(all.SelectMany(value => value.Split("; "))) : [];

    private static IEnumerable<(string Name, string Value)> Split(IEnumerable<string> pairs) =>
        pairs
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? "")));

    private static string? InPath(string name, string template, Uri address)
    {
        var pattern = string.Concat(
            Regex
                .Split(template.Split('?', '#')[0], "(\\{[^}]*})")
                .Select(part =>
                    part == $"{{{name}}}" ? "(.+?)"
                    : part.StartsWith('{') ? ".+?"
                    : Regex.Escape(part)
                )
        );
        var match = Regex.Match(address.AbsolutePath, $"^{pattern}$", RegexOptions.None, TimeSpan.FromSeconds(1));
        return match.Success ? Uri.UnescapeDataString(match.Groups[1].Value) : null;
    }

    private static bool IsOfTheTransport(string name) =>
        name.Trim().ToLowerInvariant() is "accept" or "authorization" or "cookie" or "host" or "user-agent"
        || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);
}
