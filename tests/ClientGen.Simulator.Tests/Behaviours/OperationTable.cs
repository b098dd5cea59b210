using ClientGen.Generator;
using ClientGen.Generator.Api;
using ClientGen.Generator.Diagnostics;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Tests.Behaviours;

/// <summary>The operations of a vendor as the generator reads them out of document and overlay.</summary>
internal static class OperationTable
{
    public static readonly string[] Head = ["operation", "C#", "cost", "sent again", "job", "why", "source"];

    /// <param name="vendor">The folder of its document.</param>
    /// <param name="actions">The actions of its overlay, for the reasons.</param>
    public static IEnumerable<string[]> Rows(string vendor, IReadOnlyCollection<JObject> actions)
    {
        var reasons = Reasons(vendor, actions);
        foreach (var line in Lines(vendor))
        {
            var (why, source) = reasons[line.Endpoint];
            yield return
            [
                $"`{line.Endpoint}`",
                string.Join(", ", line.Call.Split(", ").Select(call => $"`{call}`")),
                line.Cost + (line.NeedsKey ? "" : ", needs no key"),
                line.Retry,
                line.Job,
                why,
                source,
            ];
        }
    }

    private static IReadOnlyList<OperationLine> Lines(string vendor)
    {
        var diagnostics = new DiagnosticBag();
        var lines = GeneratorRun.Operations(Read(vendor, "openapi.json"), Read(vendor, "overlay.json"), diagnostics);
        diagnostics.Items.ShouldBeEmpty();
        return lines.ShouldNotBeNull();
    }

    // The overlay's word on an operation is said before it is applied: the description of an action is no part of the document.
    private static Dictionary<string, (string Why, string Source)> Reasons(string vendor, IEnumerable<JObject> actions)
    {
        var document = JObject.Parse(Read(vendor, "openapi.json").Text);
        foreach (var action in actions.Where(action => action["update"]?["x-clientgen-cost"] is not null))
        {
            foreach (var operation in document.SelectTokens((string)action["target"]!).OfType<JObject>())
                operation.Merge(new JObject(((JObject)action["update"]!).Properties()) { ["why"] = action["description"] });
        }
        return (
            from path in ((JObject)document["paths"]!).Properties()
            from operation in ((JObject)path.Value).Properties()
            where operation.Value is JObject
            select (Endpoint: $"{operation.Name.ToUpperInvariant()} {path.Name}", Facts: operation.Value)
        ).ToDictionary(
            operation => operation.Endpoint,
            operation => ((string?)operation.Facts["why"] ?? "", (string?)operation.Facts["x-clientgen-source"] ?? ""),
            StringComparer.Ordinal
        );
    }

    private static (string Text, string Path) Read(string vendor, string file) =>
        (File.ReadAllText(Repository.At("specs", vendor, file)), $"specs/{vendor}/{file}");
}
