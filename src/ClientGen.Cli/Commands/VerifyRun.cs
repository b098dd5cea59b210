using ClientGen.Cli.Output;
using ClientGen.ContractDiff.Accepting;
using ClientGen.ContractDiff.Verify;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen verify SPEC TRAFFIC.har...</c>.</summary>
internal static class VerifyRun
{
    /// <summary>Checks recorded traffic against a document.</summary>
    /// <param name="options">What was asked.</param>
    /// <param name="output">Where the report goes, unless a file was named.</param>
    /// <param name="error">Where faults of the input go.</param>
    /// <returns><see cref="ExitCode.Success"/>, <see cref="ExitCode.Failed"/> or <see cref="ExitCode.Bad"/>.</returns>
    public static int Run(VerifyOptions options, TextWriter output, TextWriter error) =>
        InputFaults.Run(
            error,
            () =>
            {
                void Warn(string warning) => error.WriteLine($"warning: {warning}");
                var accepted = options.AcceptedFile is null ? [] : AcceptedFile.ReadForTraffic(options.AcceptedFile);
                var published = SpecLoader.Load(options.Spec);
                var corrected = options.Correct(published, Warn);
                var verifier = new TrafficVerifier(corrected);
                foreach (var path in options.Traffic)
                    verifier.Add(path);
                var report = TrafficAcceptance.Apply(
                    options.Since is { } since ? verifier.Report().Since(since) : verifier.Report(),
                    options.AcceptedFile ?? "",
                    accepted,
                    DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime)
                );
                foreach (var note in report.AcceptedNotes.Where(_ => options.TellUnused))
                    Warn(note);
                if (options.DraftFile is { } draft)
                {
                    if (verifier.Draft() is { } overlay)
                        OutputFile.Write(draft, output, to => to.Write(overlay));
                    else
                        Warn("every member that was seen is declared, so no draft is written");
                }

                OutputFile.Write(
                    options.OutputFile,
                    output,
                    to =>
                    {
                        if (options.Json)
                            TrafficWriter.Json(report, to);
                        else
                            TrafficWriter.Text(report, to);
                    }
                );
                // Known once all that the traffic touches was read.
                foreach (var problem in published.Problems.Concat(corrected.Problems).Select(p => p.ToString()).Distinct())
                    Warn(problem);
                return options.FailOnFindings && report.Open(options.Strict).Any() ? ExitCode.Failed : ExitCode.Success;
            }
        );
}
