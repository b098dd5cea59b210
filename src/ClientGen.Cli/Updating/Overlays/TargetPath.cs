using System.Text.RegularExpressions;

namespace ClientGen.Cli.Updating.Overlays;

/// <summary>The JSONPath of an overlay action, in steps that can be rewritten one by one.</summary>
internal sealed partial class TargetPath
{
    private readonly string _text;
    private readonly IReadOnlyList<Step> _steps;

    private TargetPath(string text, IReadOnlyList<Step> steps) => (_text, _steps) = (text, steps);

    /// <summary>How many steps lead to the place.</summary>
    public int Count => _steps.Count;

    /// <summary>Whether each step names one member: the place is one.</summary>
    public bool IsOnePlace => _steps.All(step => step.Names.Count == 1);

    /// <summary>The first name of each step; empty for steps that name nothing.</summary>
    public IReadOnlyList<string> Names => [.. _steps.Select(step => step.Names is [var first, ..] ? first : "")];

    public static TargetPath Parse(string text) =>
        new(text, [.. StepText().Matches(text).Select(match => new Step(match.Index, match.Value, NamesIn(match)))]);

    /// <summary>Whether the path goes through a place, or may by a wildcard.</summary>
    /// <param name="place">The names on the way; a name after <c>?</c> is that of a list's item.</param>
    public bool Passes(IReadOnlyList<string> place) =>
        _steps.Count >= place.Count && place.Index().All(part => _steps[part.Index].Selects(part.Item));

    /// <summary>The path with another name at the end of a place; null where it does not name it.</summary>
    /// <param name="place">The names on the way; the last is the one that changed.</param>
    /// <param name="name">The new name.</param>
    /// <param name="keep">Whether the old name is to be selected too.</param>
    public string? Rename(IReadOnlyList<string> place, string name, bool keep = false)
    {
        if (!Passes(place) || !_steps[place.Count - 1].Says(place[^1]))
            return null;
        var step = _steps[place.Count - 1];
        return _text[..step.Start] + step.With(place[^1], name, keep) + _text[(step.Start + step.Text.Length)..];
    }

    /// <summary>The path with no other name at the end of a place than the place's; null where it does not name it.</summary>
    /// <param name="place">The names on the way.</param>
    public string? Alone(IReadOnlyList<string> place)
    {
        if (!Passes(place) || !_steps[place.Count - 1].Says(place[^1]))
            return null;
        var step = _steps[place.Count - 1];
        var alone = step.Names.Count > 1 ? (step with { Names = [place[^1]] }).With(place[^1], place[^1], keep: false) : step.Text;
        return _text[..step.Start] + alone + _text[(step.Start + step.Text.Length)..];
    }

    private static IReadOnlyList<string> NamesIn(Match match) =>
        match.Groups["dot"] is { Success: true } dot ? [dot.Value]
        : match.Groups["quoted"] is { Success: true } quoted
            ? [.. QuotedName().Matches(quoted.Value).Select(name => name.Groups[1].Value.Replace("\\'", "'", StringComparison.Ordinal))]
        : [];

    private sealed record Step(int Start, string Text, IReadOnlyList<string> Names)
    {
        private bool IsAny => Text is ".*" or "[*]";

        private bool IsFilter => Text.StartsWith("[?", StringComparison.Ordinal);

        public bool Selects(string name) => IsAny || Says(name);

        public bool Says(string name) =>
            name.StartsWith('?') ? IsFilter && Text.Contains($"'{name[1..]}'", StringComparison.Ordinal) : Names.Contains(name);

        public string With(string from, string to, bool keep)
        {
            if (from.StartsWith('?'))
                return Text.Replace($"'{from[1..]}'", $"'{to}'", StringComparison.Ordinal);
            IReadOnlyList<string> names =
            [
                .. Names.SelectMany(name =>
                    name != from ? [name]
                    : keep ? [from, to]
                    : (string[])[to]
                ),
            ];
            return Text.StartsWith('.') && names is [var one] && Plain().IsMatch(one)
                ? $".{one}"
                : $"[{string.Join(',', names.Distinct().Select(name => $"'{name.Replace("'", "\\'", StringComparison.Ordinal)}'"))}]";
        }
    }

    [GeneratedRegex(
        @"\.(?<dot>[^.\[\]'*]+)|\.\*|\[\*\]|\[(?<quoted>'(?:[^'\\]|\\.)*'(?:\s*,\s*'(?:[^'\\]|\\.)*')*)\]|\[\?\(.*?\)\]|\[\d+\]"
    )]
    private static partial Regex StepText();

    [GeneratedRegex(@"'((?:[^'\\]|\\.)*)'")]
    private static partial Regex QuotedName();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex Plain();
}
