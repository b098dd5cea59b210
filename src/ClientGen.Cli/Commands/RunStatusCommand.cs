using System.CommandLine;
using ClientGen.Cli.Batches;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen run status LEDGER</c></summary>
internal static class RunStatusCommand
{
    public static Command Create()
    {
        var ledger = RunReportCommand.LedgerArgument();
        var json = new Option<bool>("--json") { Description = "Write one JSON object." };
        var command = new Command("status", "Says how many photos stand where, also while a run goes on.") { ledger, json };
        command.SetAction(
            (arguments, cancellationToken) =>
                RunReportCommand.WithLedgerAsync(
                    arguments,
                    ledger,
                    async open =>
                    {
                        var counts = await open.CountAsync(cancellationToken);
                        RunReport.Counts(counts, arguments.GetValue(json), arguments.InvocationConfiguration.Output);
                    }
                )
        );
        return command;
    }
}
