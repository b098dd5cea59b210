using System.Globalization;
using System.Text;

namespace ClientGen.ContractDiff.Rules;

/// <summary>Writes the table of rules for people.</summary>
public static class RuleTable
{
    private const string Introduction = """
        # Rules of the contract diff

        Made from the code; a test keeps it so. The level on the wire follows from effect and direction:
        a request that is narrowed breaks, a response that is widened breaks, both when messages are merely
        exchanged, and what cannot be decided is a warning. Guards (read-only, write-only, non-success, past
        its sunset, ignorable, negotiated by the client) take the edge off, as the column shows for rules that
        always carry one.

        Inside callbacks and webhooks the server is the client, so the direction turns around: schema rules then
        carry the name of the other direction, the others have `callback-` in front. Edits of schemas that no
        operation uses have `schema-` in front; nothing travels, so their level on the wire is none.

        What follows from no set of messages is decided once:

        - **Open and closed clients.** A value, a variant, or null in a member that may be absent breaks readers that take nothing
          the document does not name. Clients that keep what they do not know, as the generated ones do, go on reading. Reports say
          both; `--open-clients` makes the second view the level.
        - **Members nobody knows** are to be ignored: one more in a response, or an object opened for more, is no break. A response
          whose limits are wider is one, for readers that validate.
        - **An optional member gone from an open object** is a warning, as marking it read-only or write-only is: it may be sent as
          before, and readers must do without it in any case. The strict reading (`DifferOptions.StrictMembers`) makes it a break.
        - **Addresses** are server and path together. Another address breaks, however it is cut; one of several servers gone is a
          warning.
        - **Text is not JSON.** In paths, queries, headers and forms a number that became text, or a value that became a list of
          such values in `?a=1&a=2`, is the same text.
        - **What other keywords imply** is without effect: a format beside a range that fits it, a length that all listed values have.


        """;

    /// <summary>The table as Markdown.</summary>
    /// <returns>The text, with <c>\n</c> line ends.</returns>
    public static string Markdown()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n")).Append(
            "| rule | direction | effect | wire | edit |\n|---|---|---|---|---|\n"
        );
        foreach (var rule in RuleCatalog.All)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{rule.Id}` | {Word(rule.Direction)} | {(rule.Effect is { } e ? Word(e) : "by the values")} | "
                    + $"{(rule.Level is { } l ? Word(l) : "by the values")} | {rule.Text} |\n"
            );
        }

        return text.ToString();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
