using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Decisions;

/// <summary>A file of answers, for CI: each decision by its id, with the key of the choice.</summary>
internal sealed class DecisionFile
{
    private readonly string _path;
    private readonly Dictionary<string, JObject> _entries = new(StringComparer.Ordinal);

    private DecisionFile(string path) => _path = path;

    /// <exception cref="SpecException">The file is missing, malformed, or for another vendor.</exception>
    public static DecisionFile Read(string path, string vendor)
    {
        if (!File.Exists(path))
            throw new SpecException(path, "there is no such file of decisions; --write-decisions makes one to fill in");
        var root = JsonTree.Read(path, File.ReadAllText(path), JsonReading.Exact);
        if (root is not JObject file || file["decisions"] is not JArray list || (string?)(file["vendor"] as JValue) is not { } named)
        {
            throw new SpecException(
                path,
                "this is no file of decisions: an object with 'vendor' and a list of 'decisions' was expected",
                1
            );
        }
        if (named != vendor)
        {
            throw new SpecException(
                path,
                $"these decisions are for {named}, not {vendor}; give the file for {vendor}",
                LineOf(file["vendor"]!)
            );
        }
        var read = new DecisionFile(path);
        foreach (var entry in list)
        {
            if (entry is not JObject decision || (decision["id"] as JValue)?.Value is not string id)
                throw new SpecException(path, "a decision is an object with an 'id' that is text, and an 'answer'", LineOf(entry));
            if (!read._entries.TryAdd(id, decision))
                throw new SpecException(path, $"'{id}' is answered twice; remove one", LineOf(entry));
        }
        return read;
    }

    /// <summary>The answer to a decision; null where the file has none.</summary>
    /// <exception cref="SpecException">The answer is none of the choices.</exception>
    public Choice? Of(Decision decision)
    {
        if (!_entries.TryGetValue(decision.Id, out var entry))
            return null;
        if (entry["facts"] is { } stated)
        {
            if (stated is not JObject facts || decision.WithFacts is not { } make)
            {
                throw new SpecException(
                    _path,
                    $"'{decision.Id}' takes no 'facts', or they are no object; answer {Keys(decision)}",
                    LineOf(stated)
                );
            }
            return facts.Properties().FirstOrDefault(fact => fact.Value is not JValue { Value: string }) is { } other
                ? throw new SpecException(_path, $"the fact '{other.Name}' of '{decision.Id}' is text, such as \"never\"", LineOf(other))
                : make(facts);
        }
        return entry["answer"] switch
        {
            null or JValue { Value: null } => null,
            JValue { Value: string key } when decision.Find(key) is { } choice => choice,
            var other => throw new SpecException(
                _path,
                $"'{other}' is no answer to '{decision.Id}'; answer {Keys(decision)}",
                LineOf(other)
            ),
        };
    }

    /// <summary>What the file answers and nobody asks.</summary>
    public IEnumerable<string> NotAsked(IEnumerable<Decision> decisions) => _entries.Keys.Except(decisions.Select(decision => decision.Id));

    /// <summary>A file to fill in: safe defaults are answered, everything else is null.</summary>
    public static string Template(string vendor, IEnumerable<Decision> decisions) =>
        new JObject
        {
            ["vendor"] = vendor,
            ["decisions"] = new JArray(
                decisions.Select(decision =>
                {
                    var entry = new JObject
                    {
                        ["id"] = decision.Id,
                        ["question"] = decision.Question,
                        ["choices"] = new JObject(decision.Choices.Select(choice => new JProperty(choice.Key, choice.Text))),
                        ["answer"] = decision.Safe,
                    };
                    if (decision.Details.Count > 0)
                        entry["details"] = new JArray(decision.Details);
                    if (decision.Choices[0].Snippet.Count > 0)
                        entry["snippet"] = new JArray(decision.Choices[0].Snippet);
                    return entry;
                })
            ),
        }
            .ToString(Formatting.Indented)
            .ReplaceLineEndings("\n") + "\n";

    private static string Keys(Decision decision) => string.Join(", ", decision.Choices.Select(choice => $"'{choice.Key}'"));

    private static int LineOf(JToken token) => ((IJsonLineInfo)token).LineNumber;
}
