using System.CommandLine;
using System.Text.Json;
using ClientGen.Batch;
using ClientGen.Batch.PostgreSql;
using ClientGen.Cli.Batches;
using ClientGen.Cli.Output;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen run VENDOR</c></summary>
internal static class RunCommand
{
    public const string Name = "run";

    /// <param name="variable">Reads an environment variable.</param>
    public static Command Create(Func<string, string?> variable)
    {
        var options = new RunOptions();
        options.Vendor.AcceptOnlyFromAmong([.. RunVendor.All.Keys]);
        options.Retry.AcceptOnlyFromAmong("failed", "unknown");
        options.Retry.AllowMultipleArgumentsPerToken = true;
        options.Match.AllowMultipleArgumentsPerToken = true;
        var command = new Command(
            Name,
            "Sends many photos to a vendor, each bought once: a ledger notes each step, so that the same command goes on after whatever "
                + "ended it. The key is taken from the environment (such as CLAID_API_KEY)."
        )
        {
            options.Vendor,
            RunStatusCommand.Create(),
            RunReportCommand.Create(),
        };
        foreach (var option in options.All)
            command.Add(option);
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var error = arguments.InvocationConfiguration.Error;
                try
                {
                    return await RunAsync(options, arguments, variable, cancellationToken);
                }
                catch (Exception fault)
                    when (fault is SpecException or ArgumentException or LedgerException or JsonException or IOException or FormatException)
                {
                    await error.WriteLineAsync(fault.Message);
                    return ExitCode.Bad;
                }
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        RunOptions options,
        ParseResult arguments,
        Func<string, string?> variable,
        CancellationToken cancellationToken
    )
    {
        var name = arguments.GetRequiredValue(options.Vendor);
        var chosen = RunVendor.All[name];
        var isDry = arguments.GetValue(options.DryRun);
        // A dry run calls nobody.
        var key = isDry ? "none-for-a-dry-run" : variable(chosen.KeyVariable) ?? "";
        if (key.Length == 0)
            throw new ArgumentException($"There is no key: set the environment variable {chosen.KeyVariable} to your key.");
        var output = arguments.InvocationConfiguration.Output;
        IRunView view = arguments.GetValue(options.Json) ? new JsonRunView(output) : Plain(output);
        var folder = Path.GetFullPath(arguments.GetRequiredValue(options.Out));
        var place = arguments.GetValue(options.Ledger) ?? Path.Combine(folder, RunSources.LedgerName);
        // The turns of a vendor's limits have connections of their own: a note does not wait for them.
        await using var shared =
            PostgreSqlLedger.IsAddress(place) && !isDry
                ? await PostgreSqlLedger.OpenAsync(place, cancellationToken: cancellationToken)
                : null;
        var (vendor, client) = chosen.Create(key, Address(arguments.GetValue(options.Address)), shared);
        using var clients = client;
        var request = CanonicalJson.Of(Request(name, chosen, options, arguments));
        var problems = 0L;
        var source = arguments.GetRequiredValue(options.In);
        var planner = new BatchPlanner(
            vendor,
            new PlannerOptions
            {
                Request = request,
                SourceFolder = Directory.Exists(source) ? Path.GetFullPath(source) : null,
                Exposures = arguments.GetValue(options.Brackets),
                NamePattern = arguments.GetRequiredValue(options.Name),
                MaxFileBytes = arguments.GetValue(options.MaxBytes),
                Problem = problem =>
                {
                    problems++;
                    view.Problem(problem);
                },
            }
        );
        var sources = RunSources.Find(source, arguments.GetValue(options.Match) ?? [], folder);
        if (sources.Count == 0)
            view.Said($"There is nothing to send in {source}: no photo or video, or none that --match takes.");
        if (File.Exists(folder))
            throw new ArgumentException($"--out {folder} is a file: name a folder for the results.");
        if (Directory.Exists(place))
            throw new ArgumentException($"--ledger {place} is a folder: name a file, or leave --ledger out.");
        if (!isDry)
            Directory.CreateDirectory(folder);
        var run = new BatchRun(vendor, planner, request, sources, place, view) { Problems = () => problems };
        if (isDry)
            return await run.DryRunAsync(cancellationToken);
        using var interrupts = new Interrupts(view.Said, cancellationToken);
        var retry = arguments.GetValue(options.Retry) ?? [];
        return await run.RunAsync(
            new BatchOptions
            {
                TargetFolder = folder,
                Parallel = arguments.GetValue(options.Parallel),
                LeaseDuration = TimeSpan.FromSeconds(arguments.GetValue(options.Lease)),
                Budget = arguments.GetValue(options.Budget),
                RetryFailed = retry.Contains("failed"),
                RetryUnknown = retry.Contains("unknown"),
                Overwrite = arguments.GetValue(options.Overwrite),
                Stopped = view.Stopped,
                Waiting = held =>
                    view.Said(
                        $"Nothing is left to begin; other workers have {held.Count} photos. This one waits until they are done "
                            + "or their leases "
                            + "have run out, for what a worker that is gone had comes back then."
                    ),
                Abort = interrupts.Abort,
            },
            interrupts.Pause
        );
    }

    private static string Request(string name, RunVendor chosen, RunOptions options, ParseResult arguments)
    {
        var request = JObject.Parse(RunSettings.Read(name, chosen, arguments.GetValue(options.Settings)));
        if (arguments.GetValue(options.Preset) is not { } preset)
            return request.ToString(Newtonsoft.Json.Formatting.None);
        if (name != "perfectlyclear")
            throw new ArgumentException("--preset is for perfectlyclear; the settings of other vendors stand in --settings.");
        if (request.ContainsKey("preset"))
            throw new ArgumentException("The preset is given twice: by --preset and in the settings.");
        request["preset"] = preset;
        return request.ToString(Newtonsoft.Json.Formatting.None);
    }

    private static Uri? Address(string? given) =>
        given is null ? null
        : Uri.TryCreate(given, UriKind.Absolute, out var address) ? address
        : throw new ArgumentException($"--address {given} must be an absolute address, such as http://127.0.0.1:5000.");

    private static PlainRunView Plain(TextWriter output)
    {
        var console = Terminal.On(output);
        return new PlainRunView(console, console.Profile.Capabilities.Interactive, TimeProvider.System);
    }
}
