using System.Globalization;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Verify;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Accepting;

/// <summary>Reads accepted changes: YAML or JSON, a list under <c>accepted</c> with rule, place, reason, who, expires.</summary>
public static class AcceptedFile
{
    /// <summary>Reads a file of accepted changes.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The entries in the order of the file.</returns>
    /// <exception cref="SpecException">The file is missing or an entry lacks something; the message says which and where.</exception>
    public static IReadOnlyList<AcceptedChange> Read(string path) => Parse(path, Text(path));

    /// <summary>Reads a file of accepted findings of recorded traffic: as for changes, but <c>expires</c> may be left out, since a
    /// recording does not change.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The entries in the order of the file.</returns>
    /// <exception cref="SpecException">The file is missing or an entry lacks something; the message says which and where.</exception>
    public static IReadOnlyList<AcceptedChange> ReadForTraffic(string path) =>
        Parse(path, Text(path), TrafficKinds.Is, "kind of finding", "", mayStay: true);

    /// <summary>Reads the text of a file of accepted changes.</summary>
    /// <param name="name">How to call the file in messages.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The entries.</returns>
    /// <exception cref="SpecException">An entry lacks something.</exception>
    public static IReadOnlyList<AcceptedChange> Parse(string name, string text) =>
        Parse(name, text, rule => RuleCatalog.Find(rule) is not null, "rule", "; see the table of rules", mayStay: false);

    private static string Text(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return FolderSource.ReadNamed(path);
    }

    private static IReadOnlyList<AcceptedChange> Parse(
        string name,
        string text,
        Func<string, bool> isRule,
        string what,
        string hint,
        bool mayStay
    )
    {
        var file = SpecFile.Parse(name, name, text, isMain: true);
        if ((file.Root as JObject)?["accepted"] is not JArray entries)
            throw new SpecException(name, "a list under 'accepted' was expected", 1);
        return [.. entries.Select(e => Entry(file, e, isRule, what, hint, mayStay))];
    }

    private static AcceptedChange Entry(SpecFile file, JToken token, Func<string, bool> isRule, string what, string hint, bool mayStay)
    {
        var line = file.PositionOf(token)?.Line ?? 0;
        string? Said(string member) =>
            (token as JObject)?[member] is { Type: not JTokenType.Null } value && value.ToString() is { Length: > 0 } text ? text : null;
        string Need(string member) =>
            Said(member)
            ?? throw new SpecException(
                file.Name,
                $"the entry has no '{member}'; rule, place, reason, who{(mayStay ? "" : " and expires")} are needed",
                line
            );

        var rule = Need("rule");
        if (!isRule(rule))
            throw new SpecException(file.Name, $"there is no {what} '{rule}'{hint}", line);
        var day = DateOnly.MaxValue;
        if (
            (mayStay ? Said("expires") : Need("expires")) is { } expires
            && !DateOnly.TryParseExact(expires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        )
        {
            throw new SpecException(file.Name, $"'{expires}' is no day; write it as 2030-12-31", line);
        }
        return new(rule, Need("place"), Need("reason"), Need("who"), day, line);
    }
}
