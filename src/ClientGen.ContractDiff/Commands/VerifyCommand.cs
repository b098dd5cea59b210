using ClientGen.ContractDiff.Accepting;
using ClientGen.ContractDiff.Verify;

namespace ClientGen.ContractDiff.Commands;

/// <summary><c>clientgen verify SPEC TRAFFIC.har...</c>.</summary>
public static class VerifyCommand
{
    /// <summary>Checks recorded traffic against a document.</summary>
    /// <param name="options">What was asked.</param>
    /// <param name="output">Where the report goes, unless a file was named.</param>
    /// <param name="error">Where faults of the input go.</param>
    /// <returns><see cref="ExitCodes.Fine"/>, <see cref="ExitCodes.Found"/> or <see cref="ExitCodes.BadInput"/>.</returns>
    public static int Run(VerifyOptions options, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        return Guard.Run(
            error,
            () =>
            {
                void Warn(string warning) => error.WriteLine($"warning: {warning}");
                var accepted = options.AcceptedFile is null ? [] : AcceptedFile.ReadForTraffic(options.AcceptedFile);
                var verifier = new TrafficVerifier(options.Correct(SpecLoader.Load(options.Spec), Warn));
                foreach (var path in options.Traffic)
                    verifier.Add(path);
                var report = TrafficAcceptance.Apply(
                    verifier.Report(),
                    options.AcceptedFile ?? "",
                    accepted,
                    DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime)
                );
                foreach (var note in report.AcceptedNotes.Where(_ => options.TellUnused))
                    Warn(note);
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
                return options.FailOnFindings && report.Open(options.Strict).Any() ? ExitCodes.Found : ExitCodes.Fine;
            }
        );
    }
}
