using System.CommandLine;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen generate DOCUMENT --namespace NAME --output FOLDER</c></summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var document = new Argument<string>("document") { Description = "The OpenAPI document, JSON or YAML." };
        var rootNamespace = new Option<string>("--namespace")
        {
            Required = true,
            Description = "The namespace of the generated types, such as Shop.Pets.",
        };
        var output = new Option<string>("--output")
        {
            Required = true,
            Description = "The folder for the files. It is created when missing.",
        };
        var overlay = new Option<string?>("--overlay") { Description = "Corrections and facts to apply. Default: none." };
        var name = new Option<string?>("--name")
        {
            Description = "What the client's types begin with, where the overlay does not say it. Default: the document's file name.",
        };
        var asked = new Option<bool>("--asked")
        {
            Description =
                "Asks for the cost and the retry class of each operation, for an API that bills. Default: free, and by HTTP method.",
        };
        var utf8 = new Option<bool>("--utf8")
        {
            Description =
                "Has models read and write the bytes of a body themselves, for large answers and native AOT. Half as much code again.",
        };
        var command = new Command("generate", "Writes the C# of a client for any OpenAPI document, to look at or check in.")
        {
            document,
            rootNamespace,
            output,
            overlay,
            name,
            asked,
            utf8,
        };
        command.SetAction(arguments =>
            GenerateRun.Run(
                new(
                    arguments.GetRequiredValue(rootNamespace),
                    arguments.GetRequiredValue(document),
                    arguments.GetValue(overlay),
                    arguments.GetRequiredValue(output),
                    arguments.GetValue(name)
                )
                {
                    Utf8 = arguments.GetValue(utf8),
                },
                arguments.GetValue(asked),
                arguments.InvocationConfiguration.Output,
                arguments.InvocationConfiguration.Error
            )
        );
        return command;
    }
}
