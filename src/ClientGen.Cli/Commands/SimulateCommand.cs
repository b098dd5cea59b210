using System.CommandLine;
using System.Globalization;
using System.Net;
using ClientGen.Cli.Demo;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen simulate VENDOR</c></summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var vendor = new Argument<string>("vendor") { Description = "The vendor to simulate." };
        vendor.AcceptOnlyFromAmong([.. VendorDemos.All.Keys]);
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
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                await using var simulator = await VendorDemos
                    .All[arguments.GetRequiredValue(vendor)]
                    .StartSimulatorAsync(arguments.GetValue(port), cancellationToken);
                var output = arguments.InvocationConfiguration.Output;
                await output.WriteLineAsync(
                    $"{arguments.GetRequiredValue(vendor)} listens on {simulator.BaseAddress} and takes any key. Stop it with Ctrl+C."
                );
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
}
