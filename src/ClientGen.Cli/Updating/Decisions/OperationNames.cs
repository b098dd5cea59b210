using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Decisions;

/// <summary>Suggests area and method name of a new operation: as those of its neighbours, else by tag and id.</summary>
internal sealed partial class OperationNames(UpdateContext context)
{
    private readonly HashSet<string> _taken = new(
        SpecParts
            .Operations(context.Known)
            .Select(operation => $"{operation.Definition["x-clientgen-area"]}.{operation.Definition["x-clientgen-name"]}"),
        StringComparer.Ordinal
    );

    public (string Area, string Name) Of(SpecOperation operation)
    {
        var tag = (operation.Definition["tags"] as JArray)?.OfType<JValue>().FirstOrDefault()?.Value as string;
        var area = AreaOf(tag) ?? Pascal(tag ?? Words(operation.Path).FirstOrDefault() ?? "Api");
        var name = Name(operation, area);
        for (var more = 2; !_taken.Add($"{area}.{name}"); more++)
            name = Name(operation, area) + more.ToString(CultureInfo.InvariantCulture);
        return (area, name);
    }

    private string? AreaOf(string? tag) =>
        tag is null
            ? null
            : SpecParts
                .Operations(context.Known)
                .Where(operation => (operation.Definition["tags"] as JArray)?.Any(other => (string?)other == tag) == true)
                .Select(operation => (string?)operation.Definition["x-clientgen-area"])
                .OfType<string>()
                .GroupBy(area => area)
                .OrderByDescending(group => group.Count())
                .FirstOrDefault()
                ?.Key;

    private static string Name(SpecOperation operation, string area)
    {
        var words = Words(WithoutPath(operation)).ToList();
        // The area says it already: client.Usage.GetAsync, not client.Usage.GetUsageAsync.
        var short_ = words.Where(word => !Same(word, area)).ToList();
        var name = Pascal(string.Join(' ', short_.Count > 0 ? short_ : words));
        return name.Length > 0 && char.IsLetter(name[0]) ? name : Pascal($"{operation.Method} {name}");
    }

    // FastAPI writes path and method behind the function's name.
    private static string WithoutPath(SpecOperation operation)
    {
        if (operation.Id is not { } id)
            return $"{operation.Method} {string.Join(' ', Words(operation.Path))}";
        var tail = NotWord().Replace(operation.Path, "_") + "_" + operation.Method;
        return id.EndsWith(tail, StringComparison.OrdinalIgnoreCase) && id.Length > tail.Length ? id[..^tail.Length] : id;
    }

    private static bool Same(string word, string area) =>
        string.Equals(word.TrimEnd('s'), area.TrimEnd('s'), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Words(string text) =>
        Word().Matches(text).Select(match => match.Value).Where(word => !Version().IsMatch(word));

    private static string Pascal(string text) => string.Concat(Words(text).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex("^v[0-9]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Version();

    [GeneratedRegex(@"\W")]
    private static partial Regex NotWord();
}
