using System.CommandLine;
using ClientGen.Cli.Output;
using ClientGen.ContractDiff.CSharp.Assemblies;
using ClientGen.ContractDiff.Reports;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen diff OLD NEW</c></summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var before = new Argument<string>("old")
        {
            Description = "The old document: a file, REVISION:PATH in git, package:ID@VERSION or a .nupkg file.",
        };
        var after = new Argument<string>("new")
        {
            Description = "The new document: a file, REVISION:PATH in git, package:ID@VERSION or a .nupkg file.",
        };
        var format = new Option<ReportFormat>("--format")
        {
            Description = "How the report is written.",
            DefaultValueFactory = _ => ReportFormat.Text,
        };
        var failOn = new Option<FailOn>("--fail-on")
        {
            Description =
                "What ends with exit code 1: wire breaks; source (callers must change code); binary (source, and what only "
                + "needs a recompile); any; never.",
            DefaultValueFactory = _ => FailOn.Wire,
        };
        var level = new Option<WireLevel?>("--level") { Description = "The mildest level on the wire to show." };
        var accepted = new Option<string?>("--accepted") { Description = "A file of accepted changes: rule, place, reason, who, expires." };
        var output = new Option<string?>("--output") { Description = "The file for the report. Default: standard output." };
        var usage = new Option<string?>("--usage")
        {
            Description =
                "A built C# project (.csproj) that uses the client generated from OLD. What its code does not touch is listed "
                + "apart and does not count: "
                + "a change counts where the code touches the generated type, member or value, and where it may break what a "
                + "called operation answers, read or not. "
                + "Members of a request that the code never sets do not count, unless they must be sent now.",
        };
        var open = new Option<bool>("--open-clients")
        {
            Description = "All clients read values they do not know, as the generated ones do.",
        };
        var strict = new Option<bool>("--strict-members")
        {
            Description = "An optional member that is gone from an object with room for more is a break, not a warning.",
        };
        var csharp = new Option<bool>("--csharp")
        {
            Description =
                "Confirm the C# findings: generate and compile both clients and compare the assemblies (takes some seconds). "
                + "With --fail-on source, binary or any, a break that no finding explains ends with exit code 1 too.",
        };
        var overlay = new OverlayOptions(OverlayOptions.ForNames);
        var command = new Command("diff", "Compares two OpenAPI documents: what breaks on the wire, and what in C#.")
        {
            before,
            after,
            format,
            failOn,
            level,
            accepted,
            output,
            usage,
            open,
            strict,
            csharp,
        };
        overlay.AddTo(command);
        var accept = new AcceptOptions();
        accept.AddTo(command, accepted);
        command.SetAction(arguments =>
            DiffRun.Run(
                new DiffOptions
                {
                    Old = arguments.GetRequiredValue(before),
                    New = arguments.GetRequiredValue(after),
                    Format = arguments.GetValue(format),
                    FailOn = arguments.GetValue(failOn),
                    Level = arguments.GetValue(level),
                    AcceptedFile = arguments.GetValue(accepted),
                    Accept = accept.Entries(arguments),
                    OutputFile = arguments.GetValue(output),
                    Naming = overlay.Naming(arguments),
                    Confirm = arguments.GetValue(csharp)
                        ? (earlier, later, names, report) =>
                            AssemblyCheck.Confirm(earlier, later, names, report, overlay.Choice(arguments), Directory.GetCurrentDirectory())
                        : null,
                    UsageProject = arguments.GetValue(usage),
                    OpenClients = arguments.GetValue(open),
                    StrictMembers = arguments.GetValue(strict),
                    Color = Terminal.IsWatched(arguments.InvocationConfiguration.Output),
                    Width = Terminal.Width(arguments.InvocationConfiguration.Output),
                },
                arguments.InvocationConfiguration.Output,
                arguments.InvocationConfiguration.Error
            )
        );
        return command;
    }
}
