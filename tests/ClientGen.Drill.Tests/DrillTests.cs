using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ClientGen.Drill.Tests.Changes;

namespace ClientGen.Drill.Tests;

/// <summary>
/// Changes that vendors make to their documents, one at a time, through generator, NSwag, compiler and contract diff. The page has what
/// became of each; a change that was absorbed and is not any more fails, as does one that got better unseen.
/// </summary>
public sealed class DrillTests
{
    private const string Page = "docs/drill.md";

    private static readonly IReadOnlyList<Change> Changes =
    [
        .. ClaidMembers.All,
        .. ClaidShape.All,
        .. PerfectlyClearChanges.All,
        .. AutoenhanceChanges.All,
    ];

    [Fact]
    public void EveryChange_IsOfOneId() => Changes.Select(change => change.Id).ShouldBeUnique();

    [Fact]
    public void EveryChange_ChangesItsDocument()
    {
        foreach (var change in Changes)
        {
            var root = JObject.Parse(VendorFiles.Of(change.Vendor).Document);
            var before = root.ToString();
            change.Edit(root);
            root.ToString().ShouldNotBe(before, change.Id);
        }
    }

    [Fact]
    public void TheVendorsAsTheyAre_Build()
    {
        foreach (var vendor in new[] { "claid", "perfectlyclear", "autoenhance" })
        {
            var files = VendorFiles.Of(vendor);
            var generation = Generation.Of(vendor, files.Document, files.Overlay);
            generation.Errors.ShouldBeEmpty();
            Compiler.Errors(files, generation.Files, null).ShouldBeEmpty();
        }
    }

    [Fact]
    public void TheDrill_EndsAsThePageSays()
    {
        var outcomes = new Outcome[Changes.Count];
        Parallel.For(
            0,
            Changes.Count,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            at => outcomes[at] = Running.Drill.Run(Changes[at])
        );
        // What is accepted may be better than the page, and no worse.
        if (File.Exists(Repository.At(Page)))
            outcomes.Count(outcome => outcome.IsBoring).ShouldBeGreaterThanOrEqualTo(Boring(File.ReadAllText(Repository.At(Page))));
        ClientGen.Tests.Page.Match(Page, Write(outcomes));
    }

    private static int Boring(string page) =>
        int.Parse(Regex.Match(page, @"\*\*([0-9]+) of [0-9]+\*\*").Groups[1].Value, CultureInfo.InvariantCulture);

    private static string Write(IReadOnlyList<Outcome> outcomes)
    {
        var page = new StringBuilder(
            $"""
            # The drill

            A vendor changes its document, and somebody rebuilds. Each row is such a change, made by a test to the document that is checked in:
            generated, compiled with the code that is written by hand, and compared by `clientgen diff`. **{outcomes.Count(o =>
                o.IsBoring
            )} of {outcomes.Count}** are
            boring: what allows more or says the same builds without a stop, or asks its decisions with the answers ready; what breaks is
            told, and the mend that is told builds at once. The page is written by `DrillTests`; a change more is a function more in
            `tests/ClientGen.Drill.Tests/Changes`.

            | change | kind | what | seen | lines of C# | `diff` |
            |---|---|---|---|---|---|

            """
        );
        foreach (var outcome in outcomes)
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {(outcome.IsBoring ? "" : "**not** ")}{outcome.Change.Id} | {outcome.Change.Kind.ToString().ToLowerInvariant()} | {outcome.Change.What} | {outcome.Seen} | {outcome.Lines} | {outcome.Diff} |\n"
            );
        return page.ToString();
    }
}
