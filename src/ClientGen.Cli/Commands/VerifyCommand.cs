using System.CommandLine;
using ClientGen.ContractDiff.Commands;

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
        var output = new Option<string?>("--output") { Description = "The file for the report. Default: standard output." };
        var command = new Command("verify", "Holds recorded traffic against a document: what the document does not say, and what the recordings never used.") { spec, traffic, json, neverFail, output };
        command.SetAction(arguments => ContractDiff.Commands.VerifyCommand.Run(
            new VerifyOptions
            {
                Spec = arguments.GetRequiredValue(spec),
                Traffic = arguments.GetRequiredValue(traffic),
                Json = arguments.GetValue(json),
                FailOnFindings = !arguments.GetValue(neverFail),
                OutputFile = arguments.GetValue(output),
            },
            arguments.InvocationConfiguration.Output,
            arguments.InvocationConfiguration.Error));
        return command;
    }
}
