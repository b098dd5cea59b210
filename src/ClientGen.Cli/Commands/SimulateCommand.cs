using System.CommandLine;
using System.Globalization;
using System.Net;
using ClientGen.Cli.Demo;
using ClientGen.ContractDiff.CSharp.Naming;
using ClientGen.Simulator;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen simulate VENDOR</c></summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var vendor = new Argument<string>("vendor")
        {
            Description =
                $"The vendor to simulate: {Vendors}, or an OpenAPI document of another one (a file, or REVISION:PATH in git), of which "
                + "no more is simulated than document and overlay say.",
        };
        vendor.Validators.Add(given =>
        {
            if (
                given.Tokens is [{ Value: var name }]
                && !IsKnown(name)
                && !File.Exists(name)
                && !name.Contains(':', StringComparison.Ordinal)
            )
                given.AddError($"{name} is neither a vendor ({Vendors}) nor a file.");
        });
        var overlay = new OverlayOptions("The overlay that corrects a document. Default: overlay.json beside it, from the same revision.");
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1. Default: a free one." };
        port.Validators.Add(given =>
        {
            if (
                given.Tokens is [{ Value: var text }]
                && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
                && number is < 0 or > IPEndPoint.MaxPort
            )
                given.AddError($"--port {text} is no port: they go from 1 to {IPEndPoint.MaxPort}, and 0 takes a free one.");
        });
        var command = new Command(
            "simulate",
            "Runs a simulated vendor on this machine until Ctrl+C, for trying the clients and for tests of your own."
        )
        {
            vendor,
            port,
        };
        overlay.AddTo(command);
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var name = arguments.GetRequiredValue(vendor);
                await using var simulator = IsKnown(name)
                    ? await VendorDemos.All[name].StartSimulatorAsync(arguments.GetValue(port), cancellationToken)
                    : await DocumentSimulator.StartAsync(
                        Corrected(name, overlay.Choice(arguments), arguments.InvocationConfiguration.Error),
                        new() { Port = arguments.GetValue(port) },
                        cancellationToken
                    );
                var output = arguments.InvocationConfiguration.Output;
                await output.WriteLineAsync($"{name} listens on {simulator.BaseAddress} and takes any key. Stop it with Ctrl+C.");
                await output.WriteLineAsync("Point a client at it with BaseAddress = that address and AllowInsecureLoopback = true.");
                try
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                }
                catch (OperationCanceledException)
                {
                    await output.WriteLineAsync(
                        $"{simulator.Counters.Requests} requests, {simulator.Counters.BillableStarts} billable starts, "
                            + $"{simulator.Counters.KeyLeaks} key leaks."
                    );
                }
                return ExitCode.Success;
            }
        );
        return command;
    }

    private static string Vendors => string.Join(", ", VendorDemos.All.Keys);

    private static bool IsKnown(string name) => VendorDemos.All.ContainsKey(name);

    private static string Corrected(string document, OverlayChoice choice, TextWriter error) =>
        OverlaidSpec.Of(SpecLoader.Load(document), choice, error.WriteLine).Json;
}
