using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Accepting;

/// <summary>Adds an entry to a file of accepted changes; what is in the file stays as it is written.</summary>
public static partial class AcceptedWriter
{
    /// <summary>The text of a file with one entry more.</summary>
    /// <param name="name">The file's name: JSON, or YAML by its ending.</param>
    /// <param name="text">Its text; null where there is no file yet.</param>
    /// <param name="change">The entry; its line does not matter.</param>
    /// <returns>The new text.</returns>
    /// <exception cref="SpecException">The file cannot be read, or is written in a way that nothing can be added to.</exception>
    public static string With(string name, string? text, AcceptedChange change)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(change);
        var before = text is null ? [] : AcceptedFile.Parse(name, text);
        var entry = new JObject
        {
            ["rule"] = change.Rule,
            ["place"] = change.Place,
            ["reason"] = change.Reason,
            ["who"] = change.Who,
            ["expires"] = change.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        var after = IsYaml(name) ? Yaml(text, entry) : Json(name, text, entry);
        if (AcceptedFile.Parse(name, after).Count != before.Count + 1)
        {
            throw new SpecException(
                name,
                "the list under 'accepted' is not the last thing in the file, so add the entry by hand: " + entry
            );
        }
        return after;
    }

    private static string Json(string name, string? text, JObject entry)
    {
        var root = text is null ? new JObject { ["accepted"] = new JArray() } : (JObject)JsonTree.Read(name, text);
        ((JArray)root["accepted"]!).Add(entry);
        return root.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static string Yaml(string? text, JObject entry)
    {
        text ??= "accepted:\n";
        var indent = Item().Matches(text) is { Count: > 0 } items ? items[0].Groups[1].Value : "  ";
        var added = new StringBuilder(text.EndsWith('\n') ? text : text + "\n");
        foreach (var (first, member) in entry.Properties().Select((m, i) => (i == 0, m)))
            added.Append(indent).Append(first ? "- " : "  ").Append($"{member.Name}: {member.Value.ToString(Formatting.None)}\n");
        return added.ToString();
    }

    private static bool IsYaml(string name) =>
        name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^([ \t]*)- ", RegexOptions.Multiline)]
    private static partial Regex Item();
}
