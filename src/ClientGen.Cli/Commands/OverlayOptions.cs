using System.CommandLine;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.CSharp.Naming;

namespace ClientGen.Cli.Commands;

/// <summary>The options that say which overlay corrects a document.</summary>
/// <param name="purpose">What the overlay is for, and which is taken when none is named.</param>
internal sealed class OverlayOptions(string purpose)
{
    /// <summary>For commands that compare two documents.</summary>
    public const string ForNames =
        "The overlay with the C# names of both documents. Default: overlay.json beside each, from the same revision.";

    private readonly Option<string?> _file = new("--overlay") { Description = purpose };
    private readonly Option<bool> _none = new("--no-overlay") { Description = "Use no overlay, even where there is one." };

    public void AddTo(Command command)
    {
        command.Options.Add(_file);
        command.Options.Add(_none);
        command.Validators.Add(arguments =>
        {
            if (arguments.GetValue(_file) is not null && arguments.GetValue(_none))
                arguments.AddError("--overlay and --no-overlay contradict each other; leave one out.");
        });
    }

    public OverlayChoice Choice(ParseResult arguments) =>
        arguments.GetValue(_none) ? OverlayChoice.None
        : arguments.GetValue(_file) is { } file ? OverlayChoice.Of(file)
        : OverlayChoice.Beside;

    public Func<Spec, Spec, SideNames> Naming(ParseResult arguments)
    {
        var choice = Choice(arguments);
        return (before, after) => GeneratorNaming.Of(before, after, choice);
    }
}
