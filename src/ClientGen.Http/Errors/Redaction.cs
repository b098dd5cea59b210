using System.Text.RegularExpressions;

namespace ClientGen.Http;

/// <summary>Takes the key and the queries of URLs out of text that goes into messages.</summary>
internal static class Redaction
{
    private static readonly Regex Query = new(
        @"(?<address>[a-z][a-z0-9+.-]*://[^\s?#""'<>]*)[?#][^\s""'<>]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex UserInfo = new(
        @"(?<scheme>[a-z][a-z0-9+.-]*://)[^\s/@""'<>]+@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static string Clean(string text, string? key)
    {
        text = UserInfo.Replace(Query.Replace(text, "${address}?[hidden]"), "${scheme}");
        return string.IsNullOrEmpty(key) ? text : text.Replace(key, "[key]");
    }

    public static ApiError Clean(ApiError error, string? key) => new()
    {
        Code = error.Code is null ? null : Clean(error.Code, key),
        Type = error.Type is null ? null : Clean(error.Type, key),
        Message = error.Message is null ? null : Clean(error.Message, key),
        Details = error.Details.ToDictionary(
            pair => Clean(pair.Key, key),
            pair => (IReadOnlyList<string>)[.. pair.Value.Select(text => Clean(text, key))],
            StringComparer.Ordinal),
    };
}
