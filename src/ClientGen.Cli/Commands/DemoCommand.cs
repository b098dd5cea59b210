using System.CommandLine;
using ClientGen.Cli.Demo;
using ClientGen.Cli.Output;
using Spectre.Console;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen demo</c></summary>
internal static class DemoCommand
{
    private const int PictureWidth = 110;

    public static Command Create()
    {
        var vendor = new Option<string?>("--vendor") { Description = "Only this vendor, or only the batch. Default: all." };
        vendor.AcceptOnlyFromAmong([.. VendorDemos.All.Keys, VendorDemos.Batch.Name]);
        var json = new Option<bool>("--json") { Description = "Print one JSON document instead of tables, for scripts." };
        var picture = new Option<string?>("--picture")
        {
            Description = "Also writes what is printed as a picture (SVG), 110 columns wide, to this file.",
        };
        var command = new Command(
            "demo",
            "Starts simulated vendors on this machine and sends them work through the real clients. Needs no key and no network."
        )
        {
            vendor,
            json,
            picture,
        };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var output = arguments.InvocationConfiguration.Output;
                var demos = VendorDemos
                    .All.Append(new(VendorDemos.Batch.Name, VendorDemos.Batch.Demo))
                    .Where(demo => arguments.GetValue(vendor) is not { } only || demo.Key == only)
                    .Select(demo => demo.Value);
                if (arguments.GetValue(json))
                    return await RunAsync(demos, new JsonView(output), cancellationToken);
                if (arguments.GetValue(picture) is not { } file)
                    return await RunAsync(demos, new ConsoleView(Terminal.On(output)), cancellationToken);
                var console = Terminal.On(output);
                console.Profile.Width = PictureWidth;
                using var recorded = new Recorder(console);
                OutputFile.RefuseNoFile(file);
                var code = await RunAsync(demos, new ConsoleView(recorded), cancellationToken);
                OutputFile.Write(file, output, to => to.Write(recorded.Export(new SvgPicture())));
                return code;
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(IEnumerable<VendorDemo> demos, IDemoView view, CancellationToken cancellationToken)
    {
        var reports = new List<DemoReport>();
        foreach (var demo in demos)
            reports.Add(await demo.RunAsync(view, cancellationToken));
        view.Summary(reports);
        return ExitCode.Success;
    }
}
