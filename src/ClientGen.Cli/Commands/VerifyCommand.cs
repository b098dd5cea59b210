using System.CommandLine;
using ClientGen.ContractDiff.CSharp.Naming;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen verify SPEC TRAFFIC.har...</c></summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var spec = new Argument<string>("spec") { Description = "The document: a file, or REVISION:PATH in git." };
        var traffic = new Argument<string[]>("traffic") { Description = "Recorded exchanges (.har).", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Write the report as JSON." };
        var neverFail = new Option<bool>("--never-fail") { Description = "End with exit code 0 whatever is found." };
        var strict = new Option<bool>("--strict")
        {
            Description = "Members beyond those that an open schema lists end with exit code 1 too. Default: they are noted.",
        };
        var accepted = new Option<string?>("--accepted")
        {
            Description =
                "A file of accepted findings: rule (the kind), place (as the report writes it after 'at'), reason, who, "
                + "expires (may be left out).",
        };
        var overlay = new OverlayOptions(
            "The overlay that corrects the document first. Default: overlay.json beside it, from the same revision."
        );
        var since = new Option<string?>("--since")
        {
            Description = "A day, as in 2030-12-31: what recordings show from before it does not end with exit code 1.",
        };
        var draft = new Option<string?>("--draft")
        {
            Description = "A file for an overlay that would add the members which were seen and are not declared.",
        };
        var output = new Option<string?>("--output") { Description = "The file for the report. Default: standard output." };
        var command = new Command(
            "verify",
            "Holds recorded traffic against a document: what the document does not say, and what the recordings never used."
        )
        {
            spec,
            traffic,
            json,
            strict,
            accepted,
            neverFail,
            since,
            draft,
            output,
        };
        command.Validators.Add(arguments =>
        {
            if (arguments.GetValue(since) is { } day && Days.Read(day) is null)
                arguments.AddError($"--since: '{day}' is no day; write it as 2030-12-31.");
        });
        overlay.AddTo(command);
        command.SetAction(arguments =>
            VerifyRun.Run(
                new VerifyOptions
                {
                    Spec = arguments.GetRequiredValue(spec),
                    Traffic = arguments.GetRequiredValue(traffic),
                    Json = arguments.GetValue(json),
                    FailOnFindings = !arguments.GetValue(neverFail),
                    Strict = arguments.GetValue(strict),
                    Since = Days.Read(arguments.GetValue(since)),
                    DraftFile = arguments.GetValue(draft),
                    AcceptedFile = arguments.GetValue(accepted),
                    Correct = (document, warn) => OverlaidSpec.Of(document, overlay.Choice(arguments), warn),
                    OutputFile = arguments.GetValue(output),
                },
                arguments.InvocationConfiguration.Output,
                arguments.InvocationConfiguration.Error
            )
        );
        return command;
    }
}
