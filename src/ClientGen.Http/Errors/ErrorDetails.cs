using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.Http;

/// <summary>Field messages of an error body: maps of any depth, or a list of <c>{loc, msg}</c>.</summary>
internal static class ErrorDetails
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(JToken? details)
    {
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        if (details is JContainer)
            Collect(details, "", found);
        return found.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value, StringComparer.Ordinal);
    }

    private static void Collect(JToken token, string path, Dictionary<string, List<string>> found)
    {
        switch (token)
        {
            case JObject item when item["msg"] is JValue message:
                Add(found, Join(path, Location(item["loc"])), message);
                break;
            case JObject map:
                foreach (var member in map.Properties())
                    Collect(member.Value, Join(path, member.Name), found);
                break;
            case JArray list:
                foreach (var item in list)
                    Collect(item, path, found);
                break;
            case JValue { Value: not null } value:
                Add(found, path, value);
                break;
        }
    }

    // The first part of "loc" says which part of the request: body, query, path. The caller knows it as the field alone.
    private static string Location(JToken? location) =>
        location switch
        {
            JArray parts => string.Join(
                ".",
                parts.Select(Text).Where((part, index) => index > 0 || part is not ("body" or "query" or "path"))
            ),
            JValue value => Text(value),
            _ => "",
        };

    private static void Add(Dictionary<string, List<string>> found, string path, JValue message)
    {
        if (!found.TryGetValue(path, out var messages))
            found[path] = messages = [];
        messages.Add(Text(message));
    }

    private static string Text(JToken token) => Convert.ToString((token as JValue)?.Value, CultureInfo.InvariantCulture) ?? "";

    private static string Join(string path, string name) =>
        path.Length == 0 ? name
        : name.Length == 0 ? path
        : $"{path}.{name}";
}
