using System.CommandLine;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen import VENDOR PAGE...</c></summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var vendor = new Argument<string>("vendor") { Description = "The vendor's folder under specs, such as claid." };
        var pages = new Argument<string[]>("pages")
        {
            Description = "Published pages (.md) and fragments (.json), in any order.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string?>("--output")
        {
            Description = "The folder for openapi.json and provenance.json. Default: specs/VENDOR.",
        };
        var date = new Option<DateOnly?>("--date")
        {
            Description = "The day to record as imported. Default: today, or the recorded day when nothing changed.",
        };
        var command = new Command("import", "Reads the OpenAPI fragments out of published pages and merges them into one document.")
        {
            vendor,
            pages,
            output,
            date,
        };
        command.SetAction(arguments =>
        {
            var name = arguments.GetRequiredValue(vendor);
            var error = arguments.InvocationConfiguration.Error;
            if (arguments.GetValue(output) is null && Fault(name) is { } fault)
            {
                error.WriteLine(fault);
                return ExitCode.Bad;
            }
            return ImportRun.Run(
                name,
                arguments.GetRequiredValue(pages),
                arguments.GetValue(output) ?? Path.Combine("specs", name),
                arguments.InvocationConfiguration.Output,
                error,
                arguments.GetValue(date)
            );
        });
        return command;
    }

    // A mistyped vendor would become a new one, and its document would change no client.
    private static string? Fault(string vendor)
    {
        var folder = Path.Combine("specs", vendor);
        if (Path.GetFileName(vendor) != vendor || vendor is "" or "." or "..")
            return $"'{vendor}' is no vendor: give the name of a folder under specs, such as claid. --output names another place.";
        if (Directory.Exists(folder))
            return null;
        var known = Directory.Exists("specs")
            ? string.Join(", ", Directory.GetDirectories("specs").Select(Path.GetFileName).Order(StringComparer.Ordinal))
            : "";
        return known.Length > 0
            ? $"There is no folder {folder}; there are: {known}. For a new vendor, create it first."
            : $"There is no folder {folder} here: run this in the root of the repository, or name another place with --output.";
    }
}
