using ClientGen.Cli.Output;
using ClientGen.ContractDiff;
using ClientGen.ContractDiff.Accepting;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Reports;
using ClientGen.ContractDiff.Usage;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen diff OLD NEW</c>.</summary>
internal static class DiffRun
{
    /// <summary>Compares two documents and writes the report.</summary>
    /// <param name="options">What was asked.</param>
    /// <param name="output">Where the report goes, unless a file was named.</param>
    /// <param name="error">Where faults of the input go.</param>
    /// <returns><see cref="ExitCode.Success"/>, <see cref="ExitCode.Failed"/> or <see cref="ExitCode.Bad"/>.</returns>
    public static int Run(DiffOptions options, TextWriter output, TextWriter error) =>
        InputFaults.Run(
            error,
            () =>
            {
                var report = Compare(options);
                OutputFile.Write(
                    options.OutputFile,
                    output,
                    to =>
                        ReportWriter.Write(
                            report,
                            options.Format,
                            to,
                            new()
                            {
                                FailOn = options.FailOn,
                                Level = options.Level,
                                Color = options.Color && options.OutputFile is null,
                                Width = options.OutputFile is null ? options.Width : null,
                            }
                        )
                );
                foreach (var problem in report.Problems)
                    error.WriteLine($"warning: {problem}");
                foreach (var note in report.Usage?.Notes ?? [])
                    error.WriteLine($"warning: {note}");
                foreach (var note in report.AcceptedNotes)
                    error.WriteLine($"warning: {note}");
                // The other formats carry them.
                if (options.Format is ReportFormat.Sarif or ReportFormat.Junit)
                {
                    foreach (var note in report.Notes)
                        error.WriteLine($"note: {note}");
                }

                return options.FailOn.Fails(report) ? ExitCode.Failed : ExitCode.Success;
            }
        );

    private static DiffReport Compare(DiffOptions options)
    {
        var today = DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime);
        // A file that is to be written need not be there yet.
        var accepted =
            options.AcceptedFile is null || (options.Accept.Count > 0 && !File.Exists(options.AcceptedFile))
                ? []
                : AcceptedFile.Read(options.AcceptedFile);
        var (before, after) = (SpecLoader.Load(options.Old, options.WorkingFolder), SpecLoader.Load(options.New, options.WorkingFolder));
        var names = options.Naming(before, after);
        var report = Differ.Compare(
            before,
            after,
            new()
            {
                Today = today,
                Names = names,
                OpenClients = options.OpenClients,
                StrictMembers = options.StrictMembers,
            }
        );
        if (options.Confirm is { } confirm)
            report = confirm(before, after, names, report);
        if (options.UsageProject is not null)
            report = UsageFilter.Apply(report, UsageReader.Read(options.UsageProject, before), before);
        if (options.AcceptedFile is null)
            return report;
        if (options.Accept.Count > 0)
            accepted = Write(options.AcceptedFile, options.Accept, report, accepted);
        return Acceptance.Apply(report, options.AcceptedFile, accepted, today);
    }

    private static IReadOnlyList<AcceptedChange> Write(
        string file,
        IReadOnlyList<AcceptedChange> entries,
        DiffReport report,
        IReadOnlyList<AcceptedChange> accepted
    )
    {
        var text = File.Exists(file) ? File.ReadAllText(file) : null;
        foreach (var entry in entries.Where(e => !accepted.Any(a => a.Rule == e.Rule && a.Place == e.Place)))
        {
            if (!report.Findings.Any(f => Acceptance.Fits(entry, f)))
            {
                throw new SpecException(
                    file,
                    $"the report has no finding {entry.Rule}@{entry.Place}; copy rule and place from it (--level none shows all)"
                );
            }
            text = AcceptedWriter.With(file, text, entry);
        }

        if (text is not null)
            File.WriteAllText(file, text);
        return AcceptedFile.Read(file);
    }
}
