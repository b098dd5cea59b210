using System.Globalization;
using ClientGen.Cli.Demo;
using Spectre.Console;

namespace ClientGen.Cli.Output;

/// <summary>Shows a demo to a person: bars while it runs, a table for each step, a summary at the end.</summary>
internal sealed class ConsoleView(IAnsiConsole console) : IDemoView
{
    // Narrower than this, a table or a bar is cut to letters.
    private bool IsNarrow => console.Profile.Width < 96;

    public void Begin(string vendor, Uri address) => console.MarkupLineInterpolated($"[bold]{vendor}[/], simulated on {address.Authority}");

    public Task<T> ProgressAsync<T>(string what, Func<IProgress<double>, Task<T>> work)
    {
        // Where nobody watches, a bar would only fill the log.
        if (!console.Profile.Capabilities.Interactive)
            return work(new Progress<double>());
        ProgressColumn[] columns = IsNarrow
            ? [new PercentageColumn()]
            : [new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()];
        return console
            .Progress()
            .AutoClear(true)
            .Columns([new TaskDescriptionColumn { Alignment = Justify.Left }, .. columns])
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(what), maxValue: 1);
                return await work(new Progress<double>(share => task.Value = share));
            });
    }

    public void Done(DemoStep step)
    {
        if (IsNarrow)
        {
            DoneNarrow(step);
            return;
        }
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

    // Lines of their own, which a terminal breaks between words.
    private void DoneNarrow(DemoStep step)
    {
        console.MarkupLineInterpolated($"[green]done[/] {step.Name}");
        console.MarkupLineInterpolated($"[grey]{step.Call}[/]");
        foreach (var group in step.Images.Where(image => image.Failure is null).GroupBy(image => image.Result))
            console.WriteLine($"{Number(group.Count())} x {group.Key}");
        foreach (var failed in step.Images.Where(image => image.Failure is not null))
            console.MarkupLineInterpolated($"[red]failed: {failed.Failure}[/]");
        console.WriteLine();
    }

    public void Summary(IReadOnlyList<DemoReport> reports)
    {
        console.WriteLine();
        if (IsNarrow)
        {
            foreach (var report in reports)
            {
                console.WriteLine(
                    $"{report.Vendor}: "
                        + $"{string.Join(", ", Figures(report).Select(figure => $"{figure.Heading.ToLowerInvariant()} {figure.Value}"))}"
                );
            }
            return;
        }
        var table = new Table().Border(TableBorder.Rounded).Title("What it came to");
        table.AddColumn("Vendor");
        foreach (var (heading, _) in reports.Take(1).SelectMany(Figures))
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var report in reports)
            table.AddRow([report.Vendor, .. Figures(report).Select(figure => figure.Value)]);
        console.Write(table);
    }

    private static (string Heading, string Value)[] Figures(DemoReport report) =>
        [
            ("Jobs", Number(report.Jobs)),
            ("Images", Number(report.Images)),
            ("Failed", Number(report.Steps.Sum(step => step.Images.Count(image => image.Failure is not null)))),
            ("Retries", Number(report.Retries)),
            ("Billable starts", Number(report.BillableStarts)),
            ("Keys leaked", Number(report.KeyLeaks)),
            ("Seconds", report.Seconds.ToString("F1", CultureInfo.InvariantCulture)),
        ];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
