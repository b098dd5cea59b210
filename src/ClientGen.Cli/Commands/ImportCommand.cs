using System.CommandLine;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen import VENDOR PAGE...</c></summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var vendor = new Argument<string>("vendor") { Description = "The vendor's folder under specs, such as claid." };
        var pages = new Argument<string[]>("pages") { Description = "Published pages (.md) and fragments (.json), in any order.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--output") { Description = "The folder for openapi.json and provenance.json. Default: specs/VENDOR." };
        var date = new Option<DateOnly?>("--date") { Description = "The day to record as imported. Default: today, or the recorded day when nothing changed." };
        var command = new Command("import", "Reads the OpenAPI fragments out of published pages and merges them into one document.") { vendor, pages, output, date };
        command.SetAction(arguments =>
        {
            var name = arguments.GetRequiredValue(vendor);
            return Import.ImportCommand.Run(
                name,
                arguments.GetRequiredValue(pages),
                arguments.GetValue(output) ?? Path.Combine("specs", name),
                arguments.InvocationConfiguration.Output,
                arguments.InvocationConfiguration.Error,
                arguments.GetValue(date));
        });
        return command;
    }
}
