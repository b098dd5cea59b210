using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Diagnostics;

/// <summary>The actions that messages advise, in an order in which all of them can be put into one overlay.</summary>
internal static partial class AdvisedActions
{
    /// <summary>
    /// The same messages, those last that take an item out of a list by its number, the last item first: the numbers of the others are
    /// then still right.
    /// </summary>
    public static IEnumerable<Diagnostic> Ordered(IEnumerable<Diagnostic> told)
    {
        var all = told.Select(one => (One: one, Place: Numbered(one))).ToList();
        return all.Where(one => one.Place is null)
            .Concat(all.Where(one => one.Place is not null).OrderByDescending(one => one.Place, StringComparer.Ordinal))
            .Select(one => one.One);
    }

    /// <summary>An overlay of actions.</summary>
    public static JObject Overlay(IEnumerable<JToken> actions) =>
        new()
        {
            ["overlay"] = "1.0.0",
            ["info"] = new JObject { ["title"] = "What the messages advise", ["version"] = "1" },
            ["actions"] = new JArray(actions),
        };

    // A target with numbers of one length, so that they are in the order of numbers.
    private static string? Numbered(Diagnostic told) =>
        told.Actions.FirstOrDefault(action => action["remove"] is not null && ItsItem().IsMatch((string)action["target"]!)) is { } action
            ? Number()
                .Replace((string)action["target"]!, number => int.Parse(number.Value, CultureInfo.InvariantCulture).ToString("D9", null))
            : null;

    [GeneratedRegex(@"\[\d{1,9}\]\z")]
    private static partial Regex ItsItem();

    [GeneratedRegex(@"(?<=\[)\d{1,9}(?=\])")]
    private static partial Regex Number();
}
