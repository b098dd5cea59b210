using System.CommandLine;
using ClientGen.Cli.Updating;
using ClientGen.Cli.Updating.Building;
using ClientGen.ContractDiff.Reports;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen update VENDOR NEW...</c></summary>
internal static class UpdateCommand
{
    private const string AllSafe = "all-safe";

    /// <param name="readLine">Reads what the user types; null where there is no terminal to ask in.</param>
    public static Command Create(Func<string?>? readLine)
    {
        var vendor = new Argument<string>("vendor") { Description = "The vendor's folder under specs, such as claid." };
        var given = new Argument<string[]>("new")
        {
            Description = "What the vendor published: a document, pages, fragments, or folders of them, in any order.",
            Arity = ArgumentArity.OneOrMore,
        };
        var accept = new Option<string?>("--accept") { Description = "all-safe: take each safe default without being asked." };
        accept.AcceptOnlyFromAmong(AllSafe);
        var decisions = new Option<string?>("--decisions") { Description = "A file of answers, for CI; --write-decisions makes one." };
        var template = new Option<string?>("--write-decisions") { Description = "Writes what is asked to a file, to be filled in." };
        var report = new Option<string?>("--report") { Description = "Writes the report for the pull request, as Markdown." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Tells what would be done; writes nothing into the checkout." };
        var failOn = new Option<FailOn?>("--fail-on")
        {
            Description =
                "What ends with exit code 1, as in diff. Default: breaks on the wire that are not absorbed, and source breaks. "
                + "Open decisions always do.",
        };
        var force = new Option<bool>("--force") { Description = "Goes on where the vendor's files have edits that are not committed." };
        var noBuild = new Option<bool>("--no-build") { Description = "Leaves out the build of the vendor's client." };
        var date = new Option<DateOnly?>("--date")
        {
            Description = "The day to record as imported. Default: today, or the recorded day when nothing changed.",
        };
        var root = new Option<string?>("--root") { Description = "The root of the repository. Default: the current folder." };
        var command = new Command("update", "Takes in a vendor's new document: imports, compares, mends the overlay, builds, reports.")
        {
            vendor,
            given,
            accept,
            decisions,
            template,
            report,
            dryRun,
            failOn,
            force,
            noBuild,
            date,
            root,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                RunAsync(
                    new UpdateRun(
                        new UpdateOptions
                        {
                            Vendor = arguments.GetRequiredValue(vendor),
                            Given = arguments.GetRequiredValue(given),
                            Root = arguments.GetValue(root) ?? Directory.GetCurrentDirectory(),
                            DryRun = arguments.GetValue(dryRun),
                            AcceptSafe = arguments.GetValue(accept) is not null,
                            DecisionsFile = arguments.GetValue(decisions),
                            WriteDecisions = arguments.GetValue(template),
                            ReportFile = arguments.GetValue(report),
                            FailOn = arguments.GetValue(failOn),
                            Force = arguments.GetValue(force),
                            Build = !arguments.GetValue(noBuild),
                            Date = arguments.GetValue(date),
                        },
                        new DotnetBuild(),
                        readLine,
                        arguments.InvocationConfiguration.Output
                    ),
                    arguments.InvocationConfiguration.Error,
                    cancellationToken
                )
        );
        return command;
    }

    internal static async Task<int> RunAsync(UpdateRun run, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            return await run.RunAsync(cancellationToken);
        }
        catch (Exception fault) when (InputFaults.Is(fault))
        {
            await error.WriteLineAsync($"error: {fault.Message}");
            return ExitCode.Bad;
        }
    }
}
