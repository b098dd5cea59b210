using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Tests.Behaviours;

/// <summary>The page on what a vendor does, made from its document, its overlay and its table of behaviours.</summary>
internal static class VendorPage
{
    // These say how it is called in C#, and nothing of the vendor. Words alone change nothing that is sent.
    private static readonly HashSet<string> NoFacts = new(StringComparer.Ordinal)
    {
        "x-clientgen-vendor",
        "x-clientgen-area",
        "x-clientgen-name",
        "x-clientgen-merge",
        "x-clientgen-union",
        "x-clientgen-enum-names",
        "x-clientgen-unwrap",
        "x-clientgen-source",
        "x-clientgen-cost",
        "x-clientgen-retry",
        "x-clientgen-auth",
        "description",
        "summary",
        "title",
        "example",
    };

    public static string Write(string vendor)
    {
        var overlay = JObject.Parse(File.ReadAllText(Repository.At("specs", vendor, "overlay.json")));
        var actions = overlay["actions"]!.OfType<JObject>().ToList();
        var name = actions.Select(action => (string?)action["update"]?["x-clientgen-vendor"]).First(said => said is not null);
        return $"""
            # {name}: what the vendor does, and how we know

            Made by `BehaviourTests` from document, overlay and `behaviours.json` of `specs/{vendor}`: edit those, and run the test with
            `CLIENTGEN_APPROVE=1`.

            ## Behaviours

            The simulator does these. H: the vendor's own text or SDK. M: several independent callers. L: one caller, or an inference.

            {Table(Behaviour.Of(vendor))}

            ## Operations

            As the generator reads them: what is called in C#, what it costs, whether it may be sent again, and the job that it starts or
            reads where the overlay states one; the other jobs are written by hand.

            {Table(OperationTable.Head, OperationTable.Rows(vendor, actions))}

            ## Corrections of the document

            {Corrections(actions)}

            """.ReplaceLineEndings("\n");
    }

    public static string Table(IEnumerable<Behaviour> rows) =>
        Table(
            ["behaviour", "source", "confidence", "shown by"],
            rows.OrderBy(row => !row.IsBelief)
                .ThenBy(row => row.Id, StringComparer.Ordinal)
                .Select(row => new[] { row.Text, row.IsBelief ? "**belief, no source**" : row.Source, row.Confidence, $"`{row.Test}`" })
        );

    private static string Corrections(IEnumerable<JObject> actions) =>
        Table(
            ["place", "correction", "source"],
            actions
                .Where(action => (bool?)action["remove"] == true || SaysMore(action["update"]))
                .Select(action => new[] { Place(action), (string?)action["description"] ?? "", Source(action) })
        );

    // However deep: a member that is only described is none either.
    private static bool SaysMore(JToken? update) =>
        update is JObject members
        && members.Properties().Any(member => !NoFacts.Contains(member.Name) && (member.Value is not JObject || SaysMore(member.Value)));

    private static string Place(JObject action) => $"`{action["target"]}`";

    private static string Source(JObject action) =>
        (string?)action["x-clientgen-source"]
        ?? (string?)action["update"]?.SelectToken("$..source")
        ?? (string?)action["update"]?["x-clientgen-source"]
        ?? "not stated";

    private static string Table(string[] head, IEnumerable<string[]> rows) =>
        string.Join(
            '\n',
            new[] { head, [.. head.Select(_ => "---")] }
                .Concat(rows.Select(row => row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)).ToArray()))
                .Select(row => $"| {string.Join(" | ", row)} |")
        );
}
