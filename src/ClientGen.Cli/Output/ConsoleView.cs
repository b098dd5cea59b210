using System.Globalization;
using ClientGen.Cli.Demo;
using Spectre.Console;

namespace ClientGen.Cli.Output;

/// <summary>Shows a demo to a person: bars while it runs, a table for each step, a summary at the end.</summary>
internal sealed class ConsoleView(IAnsiConsole console) : IDemoView
{
    public void Begin(string vendor, Uri address) =>
        console.MarkupLineInterpolated($"[bold]{vendor}[/], simulated on {address.Authority}");

    public Task<T> ProgressAsync<T>(string what, Func<IProgress<double>, Task<T>> work)
    {
        // Where nobody watches, a bar would only fill the log.
        if (!console.Profile.Capabilities.Interactive)
            return work(new Progress<double>());
        return console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(what), maxValue: 1);
                return await work(new Progress<double>(share => task.Value = share));
            });
    }

    public void Done(DemoStep step)
    {
        console.MarkupLineInterpolated($"  [green]done[/] {step.Name} [grey]({step.Call})[/]");
        if (step.Images.Count == 0)
            return;
        var table = new Table().Border(TableBorder.Simple).HideHeaders();
        table.AddColumn(new TableColumn("Number").RightAligned());
        table.AddColumn("Result");
        foreach (var group in step.Images.Where(image => image.Failure is null).GroupBy(image => image.Result))
            table.AddRow(new Text(Number(group.Count())), new Text(group.Key));
        foreach (var failed in step.Images.Where(image => image.Failure is not null))
            table.AddRow(new Text("1"), new Text($"failed: {failed.Failure}", new Style(Color.Red)));
        console.Write(new Padder(table, new Padding(4, 0, 0, 0)));
    }

    public void Summary(IReadOnlyList<DemoReport> reports)
    {
        var table = new Table().Border(TableBorder.Rounded).Title("What it came to");
        table.AddColumn("Vendor");
        foreach (var heading in new[] { "Jobs", "Images", "Failed", "Retries", "Billable starts", "Keys leaked", "Seconds" })
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var report in reports)
        {
            table.AddRow(
                report.Vendor, Number(report.Jobs), Number(report.Images), Number(report.Steps.Sum(step => step.Images.Count(image => image.Failure is not null))),
                Number(report.Retries), Number(report.BillableStarts), Number(report.KeyLeaks), report.Seconds.ToString("F1", CultureInfo.InvariantCulture));
        }
        console.WriteLine();
        console.Write(table);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
