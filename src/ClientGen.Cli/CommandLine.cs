using System.CommandLine;
using System.CommandLine.Parsing;
using ClientGen.Cli.Commands;

namespace ClientGen.Cli;

/// <summary>The program's commands.</summary>
internal static class CommandLine
{
    /// <param name="args">What the user typed.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where faults go.</param>
    /// <param name="variable">Reads an environment variable; null for the process's own.</param>
    /// <param name="readLine">Reads what the user types; null where there is no terminal to ask in.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    public static async Task<int> RunAsync(
        string[] args,
        TextWriter output,
        TextWriter error,
        Func<string, string?>? variable = null,
        Func<string?>? readLine = null,
        CancellationToken cancellationToken = default
    )
    {
        var root = new RootCommand("Typed .NET clients for image vendors: demo, simulators, and the tools around their OpenAPI documents.")
        {
            DemoCommand.Create(),
            SimulateCommand.Create(),
            GenerateCommand.Create(),
            OverlayCommand.Create(),
            ImportCommand.Create(),
            UpdateCommand.Create(readLine),
            RecordCommand.Create(variable ?? Environment.GetEnvironmentVariable, readLine),
            RunCommand.Create(variable ?? Environment.GetEnvironmentVariable),
            DiffCommand.Create(),
            VerifyCommand.Create(),
            ChangelogCommand.Create(),
            SpecCommand.Create(),
        };
        var parsed = root.Parse(args);
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
        };
        // A run of a batch lets purchases end that are under way: it takes Ctrl+C itself, and no time ends it.
        if (parsed.CommandResult.Command.Name == RunCommand.Name)
            configuration.ProcessTerminationTimeout = null;
        // Who typed nothing is told what there is; who typed something wrong is told what, without a page of help around it.
        if (args.Length > 0 && ArgumentErrors.Of(parsed) is { Count: > 0 } wrong)
        {
            foreach (var line in wrong)
                await error.WriteLineAsync(line);
            await error.WriteLineAsync($"See: clientgen {Path(parsed.CommandResult)}--help");
            return ExitCode.Bad;
        }
        try
        {
            var code = await parsed.InvokeAsync(configuration, cancellationToken);
            // The parser's own code for bad arguments is 1, which here means "found something".
            return parsed.Errors.Count > 0 ? ExitCode.Bad : code;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped.");
            return ExitCode.Bad;
        }
        catch (Exception fault)
            when (fault
                    is IOException
                        or UnauthorizedAccessException
                        or HttpRequestException
                        or SpecException
                        or Http.ApiException
                        or Http.JobException
                        or Batch.LedgerException
            )
        {
            // A stack trace helps nobody who only ran a command.
            await error.WriteLineAsync(fault.Message);
            return ExitCode.Bad;
        }
    }

    // The names of a command and of those it stands under.
    private static string Path(SymbolResult? result) =>
        result is CommandResult { Command: not RootCommand } command ? $"{Path(command.Parent)}{command.Command.Name} " : "";
}
