using System.Globalization;
using System.Text.RegularExpressions;
using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.CodeGeneration;

/// <summary>Says what NSwag refuses, with the file to mend and the place in it as far as NSwag tells.</summary>
/// <param name="settings">The <c>.nswag</c> file it ran with.</param>
/// <param name="templates">The folder of the templates.</param>
/// <param name="document">The vendor's document.</param>
internal sealed partial class NSwagError(string settings, string templates, string document)
{
    /// <summary>What it refuses of the settings.</summary>
    public Diagnostic InSettings(Exception refusal)
    {
        var (line, column) = refusal switch
        {
            JsonReaderException e => (e.LineNumber, e.LinePosition),
            JsonSerializationException e => (e.LineNumber, e.LinePosition),
            _ => (0, 0),
        };
        return new(Codes.NSwagRefuses, settings, line, column, "", $"NSwag refuses its settings: {FirstLine(refusal.Message)}");
    }

    /// <summary>What it refuses of a template or of the document.</summary>
    /// <param name="refusal">What it threw.</param>
    /// <param name="input">The document the generator wrote for it, which still says where each part came from.</param>
    public Diagnostic InRun(Exception refusal, string input) => InTemplate(refusal.Message) ?? InDocument(refusal, input);

    // Templates include others; the innermost that is ours is the one to mend.
    private Diagnostic? InTemplate(string message)
    {
        var named = Template().Matches(message).Select(match => Path.Combine(templates, match.Groups["name"].Value + ".liquid")).ToList();
        if (named.Count == 0)
            return null;
        var reason =
            message.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0 && !Template().IsMatch(line))
            ?? FirstLine(message);
        var at = Place().Match(reason);
        // NSwag puts an empty line before a template.
        var (line, column) = at.Success ? (Number(at.Groups["line"]) - 1, Number(at.Groups["column"])) : (0, 0);
        return new(
            Codes.NSwagRefuses,
            named.FindLast(File.Exists) ?? settings,
            line,
            column,
            "",
            $"NSwag refuses this template: {Place().Replace(reason, "")}"
        );
    }

    private Diagnostic InDocument(Exception refusal, string input)
    {
        var pointer = Read(input) is { } root && Part(refusal, root) is { } part ? SourceMap.PointerOf(part) : "";
        var place = pointer.Length > 0 && Read(document) is { } original ? JsonPointer.FindFragment(original, pointer) : null;
        var (line, column) = place is null ? (0, 0) : SourceMap.PlaceOf(place);
        return new(
            Codes.NSwagRefuses,
            document,
            line,
            column,
            pointer,
            $"NSwag refuses this document: {FirstLine(refusal.Message)} Correct it in the overlay"
                + (place is null ? "." : $", or do without that part with the action {OverlayAction.Without(OverlayAction.Path(pointer))}")
        );
    }

    private static JToken? Part(Exception refusal, JObject root)
    {
        var path = refusal switch
        {
            JsonReaderException e => e.Path,
            JsonSerializationException e => e.Path,
            _ => null,
        };
        if (path is { Length: > 0 })
            return root.SelectToken(path);
        return Reference().Match(refusal.Message) is { Success: true } match
            ? root.Descendants().OfType<JProperty>().FirstOrDefault(p => p.Name == "$ref" && (string?)p.Value == match.Value)?.Value
            : null;
    }

    private static JObject? Read(string path) => JsonFile.Read(path, new DiagnosticBag());

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Liquid template \w+/(?<name>[\w.]+)")]
    private static partial Regex Template();

    [GeneratedRegex(@" at \((?<line>\d{1,9}):(?<column>\d{1,9})\)")]
    private static partial Regex Place();

    [GeneratedRegex(@"#/[^'""\s]+")]
    private static partial Regex Reference();
}
