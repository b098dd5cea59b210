using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace ClientGen.Cli;

/// <summary>What is wrong with what the user typed, in the user's words.</summary>
internal static partial class ArgumentErrors
{
    /// <summary>One line for each error; none where the command can run.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed) =>
        parsed.Errors.Count > 0 ? [.. parsed.Errors.Select(error => Plain(error.Message)).Distinct(StringComparer.Ordinal)]
        : parsed.Action == parsed.CommandResult.Command.Action ? [.. UnknownOptions(parsed)]
        : [];

    // A command that takes any number of values would take a mistyped option for one of them.
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) =>
        parsed
            .Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && LooksLikeOption().IsMatch(token.Value))
            .Select(token =>
                $"'{parsed.CommandResult.Command.Name}' has no option '{token.Value}'. A file of that name is given as "
                + $"'./{token.Value}'; a program and its options stand after '--'."
            );

    // The parser names the type in the code, and writes each choice on a line of its own.
    private static string Plain(string message)
    {
        var lines = TypeInTheCode()
            .Replace(message, type => Taken(type.Groups["type"].Value))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 1 ? lines[0] : $"{lines[0]} {string.Join(", ", lines.Skip(1))}";
    }

    private static string Taken(string type) =>
        type.Contains("Int", StringComparison.Ordinal) ? ", which takes a whole number"
        : type.Contains("Double", StringComparison.Ordinal) ? ", which takes a number"
        : "";

    [GeneratedRegex(" as expected type '(?<type>[^']*)'")]
    private static partial Regex TypeInTheCode();

    [GeneratedRegex("^--?[A-Za-z]")]
    private static partial Regex LooksLikeOption();
}
