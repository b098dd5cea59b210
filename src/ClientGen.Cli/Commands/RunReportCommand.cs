using System.CommandLine;
using ClientGen.Batch;
using ClientGen.Cli.Batches;
using ClientGen.Cli.Output;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen run report LEDGER</c></summary>
internal static class RunReportCommand
{
    public static Command Create()
    {
        var ledger = LedgerArgument();
        var json = new Option<bool>("--json") { Description = "One JSON object for each photo, one on each line." };
        var csv = new Option<bool>("--csv") { Description = "Comma separated values." };
        var html = new Option<bool>("--html") { Description = "One page with thumbnails and what failed." };
        var output = new Option<string?>("--output") { Description = "The file to write. Default: the standard output." };
        var command = new Command("report", "Lists each photo of a ledger. No address or id that grants access is in it.")
        {
            ledger,
            json,
            csv,
            html,
            output,
        };
        command.Validators.Add(given =>
        {
            if (new[] { json, csv, html }.Count(form => given.GetValue(form)) > 1)
                given.AddError("--json, --csv and --html exclude each other.");
        });
        command.SetAction(
            (arguments, cancellationToken) =>
                WithLedgerAsync(
                    arguments,
                    ledger,
                    async open =>
                    {
                        var file = arguments.GetValue(output);
                        if (file is not null)
                            OutputFile.RefuseNoFile(file);
                        await using var opened = file is null ? null : new StreamWriter(file);
                        var writer = opened ?? arguments.InvocationConfiguration.Output;
                        IRunReport report =
                            arguments.GetValue(json) ? new JsonRunReport(writer)
                            : arguments.GetValue(csv) ? new CsvRunReport(writer)
                            : arguments.GetValue(html)
                                ? new HtmlRunReport(writer, Folder(RunLedger.ResultsOf(arguments.GetRequiredValue(ledger)), file))
                            : new TextRunReport(writer);
                        await RunReport.WriteAsync(open, report, cancellationToken);
                    }
                )
        );
        return command;
    }

    public static Argument<string> LedgerArgument() =>
        new("ledger") { Description = "The ledger's file, the folder of the results that has it, or the address of its database." };

    public static async Task<int> WithLedgerAsync(ParseResult arguments, Argument<string> ledger, Func<IBatchLedger, Task> work)
    {
        try
        {
            var given = arguments.GetRequiredValue(ledger);
            await using var open = await RunLedger.OpenReadAsync(given);
            await work(open);
            return ExitCode.Success;
        }
        catch (Exception fault) when (fault is LedgerException or SpecException)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync(fault.Message);
            return ExitCode.Bad;
        }
    }

    // Where the results are, as seen from the page.
    private static string Folder(string results, string? page) =>
        page is null
            ? results
            : Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(page))!, results).Replace(Path.DirectorySeparatorChar, '/');
}
