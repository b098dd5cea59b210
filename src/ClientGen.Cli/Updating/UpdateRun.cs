using System.Text;
using ClientGen.Cli.Output;
using ClientGen.Cli.Updating.Building;
using ClientGen.Cli.Updating.Decisions;
using ClientGen.Cli.Updating.Overlays;
using ClientGen.ContractDiff.Reports;

namespace ClientGen.Cli.Updating;

/// <summary>One run of <c>clientgen update</c>: take in, compare, ask, write, build, report.</summary>
/// <param name="options">What was asked.</param>
/// <param name="build">Builds the client.</param>
/// <param name="readLine">Reads what is typed; null where there is no terminal.</param>
/// <param name="output">Where the report goes.</param>
internal sealed class UpdateRun(UpdateOptions options, IClientBuild build, Func<string?>? readLine, TextWriter output)
{
    /// <returns>0: nothing changed, or all is absorbed; 1: something breaks or is open.</returns>
    /// <exception cref="SpecException">What was given cannot be used; nothing was written.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var vendor = VendorFolder.Open(options.Root, options.Vendor);
        WrittenFiles.Refuse(options);
        var document = new DocumentReader(vendor, options).Read();
        var files = Files(vendor, document, overlay: null);
        if (document.Before == document.After && files.All(IsAsItIs))
        {
            await output.WriteLineAsync($"{vendor.Vendor}: nothing changed.");
            return ExitCode.Success;
        }
        using var comparison = new Comparison(vendor);
        var plan = Plan(vendor, document, comparison);
        if (options.WriteDecisions is { } template)
            OutputFile.Write(template, output, to => to.Write(DecisionFile.Template(vendor.Vendor, plan.Decisions)));
        var answers = Answers.To(plan.Decisions, options, readLine is null || options.DryRun ? null : new Asker(output, readLine));
        var overlay = plan.Answered(answers);
        var refusals = plan.Check(overlay);
        var (diff, names) = plan.Compare(overlay);
        var stale = StaleText.Find(vendor, SpecParts.Parse(document.After), plan.Moves, plan.Renames);
        files = Files(vendor, document, overlay.Text == plan.Overlay.Text ? null : overlay);
        var report = new UpdateReport
        {
            Vendor = vendor.Vendor,
            Files =
            [
                .. files
                    .Where(file => !IsAsItIs(file) || (file.Path == vendor.Document && document.Before != document.After))
                    .Select(file => Say(vendor, document, file)),
            ],
            Notes = document.Notes,
            Diff = diff,
            Answers = answers,
            Refusals = refusals,
            ByHand =
            [
                .. answers.Taken.Select(answer => answer.Choice.ByHand).OfType<string>(),
                .. stale.Where(s => s.IsSecret).Select(s => s.Text),
            ],
            Stale = [.. stale.Where(text => !text.IsSecret).Select(text => text.Text)],
            Snapshots = SnapshotForecast.Of(vendor, document, diff),
        };
        if (answers.Open.Count > 0 || refusals.Count > 0)
            return End(report, vendor, $"Nothing was written: {NotYet(report)}");
        if (options.DryRun)
            return End(report, vendor, "Nothing was written: this was a dry run.");
        using var swap = new FileSwap();
        swap.Put(files);
        if (options.Build)
            report = await BuildAsync(vendor, report, new(diff, names), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (report.Build is { Succeeded: false } && report.Breaks.Count == 0)
            return End(report, vendor, "The build could not be run to its end, and everything was put back.");
        swap.Keep();
        return End(
            report,
            vendor,
            report.IsOpen || Fails(report) ? "Written. What is listed above is for people." : "Written, and absorbed."
        );
    }

    // What was noticed while the files were read tells why the document they make cannot be.
    private UpdatePlan Plan(VendorFolder vendor, NewDocument document, Comparison comparison)
    {
        try
        {
            return new UpdatePlan(vendor, document, comparison);
        }
        catch (SpecException)
        {
            foreach (var note in document.Notes)
                output.WriteLine(note);
            throw;
        }
    }

    private async Task<UpdateReport> BuildAsync(
        VendorFolder vendor,
        UpdateReport report,
        BreakExplainer explainer,
        CancellationToken cancellationToken
    )
    {
        var result = await build.RunAsync(vendor, cancellationToken);
        var breaks = result.Errors.Where(error => error.Code.StartsWith("CS", StringComparison.Ordinal)).ToList();
        return report with
        {
            Build = result,
            Breaks = [.. breaks.Select(error => $"{error.File}({error.Line}): {error.Code}: {explainer.Explain(error)}").Distinct()],
            Notes =
            [
                .. report.Notes,
                .. breaks.Count > 0 ? [] : result.Errors.Select(error => $"{error.File}({error.Line}): {error.Code}: {error.Message}"),
            ],
        };
    }

    private int End(UpdateReport report, VendorFolder vendor, string end)
    {
        report = report with { End = end };
        UpdateReportWriter.Write(report, output, isFile: false);
        if (options.ReportFile is { } file)
        {
            OutputFile.Write(
                file,
                output,
                to =>
                {
                    to.NewLine = "\n";
                    UpdateReportWriter.Write(report, to, isFile: true);
                }
            );
        }
        return report.IsOpen || Fails(report) ? ExitCode.Failed : ExitCode.Success;
    }

    private bool Fails(UpdateReport report) =>
        options.FailOn is { } asked ? asked.Fails(report.Diff) : FailOn.Wire.Fails(report.Diff) || FailOn.Source.Fails(report.Diff);

    private static string NotYet(UpdateReport report) =>
        report.Answers.Open.Count > 0
            ? "decisions are open. Answer them in a terminal, with --decisions FILE (--write-decisions FILE makes one), "
                + "or take the safe ones with --accept all-safe."
            : "the generator would refuse the result. Mend the overlay, and run this again with --force.";

    private static List<(string Path, byte[]? Content)> Files(VendorFolder vendor, NewDocument document, OverlayText? overlay)
    {
        List<(string, byte[]?)> files =
        [
            .. document.Files.Select(file => (vendor.At(file.Key), (byte[]?)file.Value)),
            .. document.Gone.Select(name => (vendor.At(name), (byte[]?)null)),
            (vendor.Document, Encoding.UTF8.GetBytes(document.After)),
            (vendor.Provenance, Encoding.UTF8.GetBytes(document.Provenance)),
        ];
        if (overlay is not null)
            files.Add((vendor.Overlay, Encoding.UTF8.GetBytes(overlay.Text)));
        return files;
    }

    private static bool IsAsItIs((string Path, byte[]? Content) file) =>
        file.Content is null
            ? !File.Exists(file.Path)
            : File.Exists(file.Path) && File.ReadAllBytes(file.Path).AsSpan().SequenceEqual(file.Content);

    private static string Say(VendorFolder vendor, NewDocument document, (string Path, byte[]? Content) file)
    {
        var before =
            file.Path == vendor.Document ? document.Before
            : File.Exists(file.Path) ? File.ReadAllText(file.Path)
            : "";
        return $"{vendor.Shown(file.Path)}: {LineCount.Of(before, file.Content is null ? "" : Encoding.UTF8.GetString(file.Content))}";
    }
}
