using System.CommandLine;
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
            {
                given.AddError($"{name} is neither a vendor ({Vendors}) nor a file.");
            }
        });
        var overlay = new OverlayOptions("The overlay that corrects a document. Default: overlay.json beside it, from the same revision.");
        var options = new SimulateOptions();
        var command = new Command(
            "simulate",
            "Runs a simulated vendor on this machine until Ctrl+C, for trying the clients and for tests of your own."
        )
        {
            vendor,
        };
        options.AddTo(command);
        overlay.AddTo(command);
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var name = arguments.GetRequiredValue(vendor);
                var settings = options.Read(arguments);
                var output = arguments.InvocationConfiguration.Output;
                if (!IsKnown(name) && settings.IsSpeedGiven)
                    throw new SpecException(name, "--speed is for the known vendors; jobs of a document end when they were read twice");
                using var log = RequestLines.Open(settings, output);
                await using var simulator = IsKnown(name)
                    ? await SimulatedVendors.StartAsync(name, settings, log.Write, cancellationToken)
                    : await SimulatedVendors.StartDocumentAsync(
                        Corrected(name, overlay.Choice(arguments), arguments.InvocationConfiguration.Error),
                        settings,
                        log.Write,
                        cancellationToken
                    );
                foreach (var fault in settings.Faults)
                    Plan(simulator, name, fault);
                await output.WriteLineAsync($"{name} listens on {simulator.BaseAddress} and takes {Keys(settings)}. Stop it with Ctrl+C.");
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

    private static string Keys(SimulateSettings settings) =>
        settings.Keys.Count switch
        {
            0 => "any key",
            1 => "one key",
            var number => $"{number} keys",
        };

    private static void Plan(VendorSimulator simulator, string name, FaultText fault)
    {
        try
        {
            simulator.FailCall(fault.Call, fault.Fault, fault.Operation);
        }
        catch (ArgumentException unknown)
        {
            throw new SpecException(name, unknown.Message);
        }
    }

    private static string Corrected(string document, OverlayChoice choice, TextWriter error) =>
        OverlaidSpec.Of(SpecLoader.Load(document), choice, error.WriteLine).Json;
}
