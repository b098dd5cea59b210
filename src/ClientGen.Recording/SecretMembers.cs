using System.Diagnostics.CodeAnalysis;
using ClientGen.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Recording;

/// <summary>The values in JSON that a recording leaves out: those that paths name, in whatever spelling, and those of members whose names
/// say it.</summary>
/// <param name="paths">JSONPaths, such as <c>$..upload_url</c>.</param>
internal sealed class SecretMembers(IEnumerable<string> paths)
{
    private const string Anywhere = "$..";
    private readonly string[] _paths = [.. paths];
    private readonly HashSet<string> _names = [.. paths.Where(IsName).Select(path => SecretNames.Plain(path.Substring(Anywhere.Length)))];

    /// <summary>Whether any path was given: JSON that cannot be read may then hold what they name.</summary>
    public bool Any => _paths.Length > 0;

    /// <summary>The values, one of them perhaps more than once. They are told apart by where they stand: two members may hold the
    /// same.</summary>
    public IEnumerable<JValue> In(JToken json) =>
        _paths
            .SelectMany(path => Select(json, path))
            .Concat(Properties(json).Where(member => _names.Contains(SecretNames.Plain(member.Name))).Select(member => member.Value))
            .SelectMany(Values)
            // That there is a password is no secret.
            .Concat(
                Properties(json)
                    .Where(member => SecretNames.Holds(member.Name))
                    .SelectMany(member => Values(member.Value))
                    .Where(value => value.Type != JTokenType.Boolean)
            )
            .ToList();

    /// <summary>What is there to hide; the rest of a container keeps its shape.</summary>
    public static List<JValue> Values(JToken json) =>
        (json is JContainer container ? container.DescendantsAndSelf() : [json])
            .OfType<JValue>()
            .Where(value => value.Type is not (JTokenType.Null or JTokenType.Comment))
            .ToList();

    private static IEnumerable<JProperty> Properties(JToken json) =>
        json is JContainer container ? container.DescendantsAndSelf().OfType<JProperty>() : [];

    private static bool IsName(string path) =>
        path.StartsWith(Anywhere, StringComparison.Ordinal)
        && path.Length > Anywhere.Length
        && path.Skip(Anywhere.Length).All(c => char.IsLetterOrDigit(c) || c is '_' or '-');

    // A path may ask for members where the response has a list.
    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "A path that does not fit an answer selects nothing of it; the recording goes on."
    )]
    private static List<JToken> Select(JToken json, string path)
    {
        try
        {
            return json.SelectTokens(path).ToList();
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
