using System.Globalization;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Rules;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Accepting;

/// <summary>Reads accepted changes: YAML or JSON, a list under <c>accepted</c> with rule, place, reason, who, expires.</summary>
public static class AcceptedFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The entries in the order of the file.</returns>
    /// <exception cref="SpecException">The file is missing or an entry lacks something; the message says which and where.</exception>
    public static IReadOnlyList<AcceptedChange> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var text = new FolderSource(path).Read(path) ?? throw new SpecException(path, "there is no such file; check the path");
        return Parse(path, text);
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="name">How to call the file in messages.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The entries.</returns>
    /// <exception cref="SpecException">An entry lacks something.</exception>
    public static IReadOnlyList<AcceptedChange> Parse(string name, string text)
    {
        var file = SpecFile.Parse(name, name, text, isMain: true);
        if ((file.Root as JObject)?["accepted"] is not JArray entries) throw new SpecException(name, "a list under 'accepted' was expected", 1);
        return [.. entries.Select(e => Entry(file, e))];
    }

    private static AcceptedChange Entry(SpecFile file, JToken token)
    {
        var line = file.PositionOf(token)?.Line ?? 0;
        string Need(string member) => (token as JObject)?[member] is { Type: not JTokenType.Null } value && value.ToString() is { Length: > 0 } text
            ? text
            : throw new SpecException(file.Name, $"the entry has no '{member}'; rule, place, reason, who and expires are needed", line);

        var rule = Need("rule");
        if (RuleCatalog.Find(rule) is null) throw new SpecException(file.Name, $"there is no rule '{rule}'; see the table of rules", line);
        return DateOnly.TryParseExact(Need("expires"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(rule, Need("place"), Need("reason"), Need("who"), day, line)
            : throw new SpecException(file.Name, $"'{Need("expires")}' is no day; write it as 2030-12-31", line);
    }
}
