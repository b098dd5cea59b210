using System.Text.RegularExpressions;

namespace ClientGen.Cli.Updating.Overlays;

/// <summary>Writes the JSONPath of a place as overlays here write it.</summary>
internal static partial class TargetText
{
    /// <param name="place">The names on the way; a name after <c>?</c> is that of a list's item.</param>
    public static string Of(IEnumerable<string> place) => "$" + string.Concat(place.Select(Step));

    private static string Step(string name) =>
        name.StartsWith('?') ? $"[?(@.name == '{name[1..]}')]"
        : Plain().IsMatch(name) ? $".{name}"
        : $"['{name.Replace("'", "\\'", StringComparison.Ordinal)}']";

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex Plain();
}
