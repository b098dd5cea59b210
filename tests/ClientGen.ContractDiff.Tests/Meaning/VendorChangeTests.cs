using System.Globalization;
using System.Text.RegularExpressions;
using ClientGen.ContractDiff.CSharp.Naming;
using ClientGen.ContractDiff.Reports;
using ClientGen.ContractDiff.Tests.Rules;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Meaning;

/// <summary>Ten changes each vendor may make, and the report a maintainer would get.</summary>
public sealed class VendorChangeTests
{
    [Theory]
    [InlineData("claid")]
    [InlineData("perfectlyclear")]
    [InlineData("autoenhance")]
    public void The_report_reads_as_before(string vendor)
    {
        var document = File.ReadAllText(Repository.At("specs", vendor, "openapi.json"));
        var overlay = File.ReadAllText(Repository.At("specs", vendor, "overlay.json"));
        using var output = new StringWriter { NewLine = "\n" };
        var changes = Cases.Read(Path.Combine("vendors", vendor + ".yaml")).Properties().ToList();
        changes.Count.ShouldBe(10);
        var earlier = Make.Parse(document, "old.json", ("overlay.json", overlay));
        foreach (var change in changes)
        {
            var after = JObject.Parse(document);
            foreach (var step in change.Value.Children<JObject>())
                Apply(after, step);
            output.WriteLine($"=== {change.Name}");
            var later = Make.Parse(after.ToString(), "new.json", ("overlay.json", overlay));
            var report = Differ.Compare(earlier, later, new() { Names = GeneratorNaming.Of(earlier, later, OverlayChoice.Beside) });
            report.Findings.ShouldNotBeEmpty(change.Name);
            ReportWriter.Write(report, ReportFormat.Text, output);
            output.WriteLine();
        }

        // Lines move whenever a vendor's document is replaced or its overlay grows; what the report says should not.
        var text = Regex.Replace(output.ToString(), @"\b(old|new|overlay)\.json(:\d+:\d+|\(\d+,\d+\))", "$1.json");
        Snapshot.Match(text, SnapshotNameExtension.Create(vendor));
    }

    private static void Apply(JObject document, JObject step)
    {
        JToken At(string pointer) => JsonPointer.Find(document, pointer) ?? throw new InvalidOperationException($"{pointer} leads nowhere");
        if (step["set"] is { } place)
        {
            Put(document, (string)place!, step["value"]!.DeepClone());
        }
        else if (step["add"] is { } list)
        {
            ((JArray)At((string)list!)).Add(step["value"]!.DeepClone());
        }
        else if (step["remove"] is { } gone)
        {
            Remove(At((string)gone!));
        }
        else if (step["move"] is { } from)
        {
            var moved = At((string)from!);
            Put(document, (string)step["to"]!, moved.DeepClone());
            Remove(moved);
        }
        else if (step["rename"] is { } name)
        {
            var (before, after) = ($"#/components/schemas/{name}", $"#/components/schemas/{step["to"]}");
            foreach (var reference in document.Descendants().OfType<JValue>().Where(v => v.Value is string s && s == before).ToList())
                reference.Value = after;
            Apply(document, new JObject { ["move"] = before[1..], ["to"] = after[1..] });
        }
    }

    private static void Put(JObject document, string pointer, JToken value)
    {
        var slash = pointer.LastIndexOf('/');
        var (owner, last) = (JsonPointer.Find(document, pointer[..slash])!, JsonPointer.Unescape(pointer[(slash + 1)..]));
        if (owner is JArray list)
            list[int.Parse(last, CultureInfo.InvariantCulture)] = value;
        else
            owner[last] = value;
    }

    private static void Remove(JToken token)
    {
        if (token.Parent is JProperty property)
            property.Remove();
        else
            token.Remove();
    }
}
