using System.Text;
using System.Text.RegularExpressions;

namespace ClientGen.Generator.Tests.Diagnostics;

/// <summary>The page <c>docs/diagnostics.md</c>: what each code means, and a message of it with its mend.</summary>
public sealed partial class MendsPageTests
{
    private const string Head = """
        # Diagnostics

        What stops a build has a code that never changes its meaning, with file, line, column and JSON pointer. One build tells everything:
        where a step would build on what is wrong, the generator does to a copy what the messages advise, and looks on. A message ends in
        its mend, an action of an [overlay](overlay.md): copied into the overlay's list of actions after those that are there, in the order
        of the messages, the actions of one build are enough for the next (`OneBuild`, `EveryMend`). They are careful: what may cost is
        billable and never sent twice, what nobody knows is read as any JSON. Where a person must decide, the words before the action say
        between what. A file that the document refers to is found by the overlay below `$['x-other-files']`, by its path from the document.

        No action can mend what is no document (`CG0001`: the file and line say what), an action of the overlay itself (`CG0002`, `CG0003`,
        `CG0026`: it is `#/actions/n` of the overlay), or a template (`CG0013`). Notes (`CG0030`) stop nothing.

        Each code with an example of a message, which a test makes and mends:


        """;

    [Fact]
    public void ThePage_HasEveryCode_WithAMessage()
    {
        var page = new StringBuilder(Head);
        var source = File.ReadAllText(Repository.At("generators/ClientGen.Generator/Diagnostics/Codes.cs"));
        foreach (
            var code in Meaning().Matches(source).Select(match => (Words: match.Groups["words"].Value, Code: match.Groups["code"].Value))
        )
        {
            page.Append($"## {code.Code}\n\n{Markdown(code.Words)}\n\n");
            if (EveryMend.Example(code.Code) is { } message)
                page.Append($"```text\n{message}\n```\n\n");
        }
        Page.Match("docs/diagnostics.md", page.ToString().TrimEnd('\n') + "\n");
    }

    private static string Markdown(string words) =>
        words.Replace("<c>", "`", StringComparison.Ordinal).Replace("</c>", "`", StringComparison.Ordinal);

    [GeneratedRegex("""<summary>(?<words>.*)</summary>\s*public const string \w+ = "(?<code>CG\d+)";""")]
    private static partial Regex Meaning();
}
