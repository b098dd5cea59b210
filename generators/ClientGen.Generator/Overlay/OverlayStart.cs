using ClientGen.Generator.Api;
using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Repairs;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Overlay;

/// <summary>
/// Writes the overlay that a document begins with: what the build would assume, said, with what there is to decide. The same document gives
/// the same text.
/// </summary>
internal sealed class OverlayStart
{
    // Each round names what the one before made clash.
    private const int MostRounds = 20;

    private const string Advice = "add the action {";

    private readonly JArray _actions = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private OverlayStart() { }

    /// <summary>The overlay's text, or null when the document is refused; the reasons are in <paramref name="diagnostics"/>.</summary>
    public static string? Write((string Text, string Path) document, DiagnosticBag diagnostics)
    {
        if (GeneratorRun.Operations(document, null, diagnostics, Defaults.ByMethod) is not { } operations)
            return null;
        var start = new OverlayStart();
        start.Vendor(document.Path);
        foreach (var operation in operations)
            start.Operation(operation);
        return start.Settle(document, diagnostics) is { } open ? start.Text(document.Path, open) : null;
    }

    private void Vendor(string path) =>
        Add(
            "The vendor's name: the client's types begin with it. Decide: write it as the vendor does.",
            "$",
            new() { [ExtensionNames.Vendor] = SpecDocument.ClientNameOf(path) }
        );

    private void Operation(OperationLine line)
    {
        var split = line.Endpoint.IndexOf(' ', StringComparison.Ordinal);
        var (method, path) = (line.Endpoint[..split].ToLowerInvariant(), line.Endpoint[(split + 1)..]);
        var call = line.Call.Split('.');
        var name = call[1].EndsWith("Async", StringComparison.Ordinal) ? call[1][..^"Async".Length] : call[1];
        var retry = DecideByMethod.Retry(method);
        var cost =
            retry == "never"
                ? "Decide: billable if the vendor charges for it; what is billable is never sent twice unknowingly."
                : "Decide: billable if the vendor charges for it.";
        var twice = retry switch
        {
            "safe" => "It reads, so it is sent again when in doubt.",
            "idempotent" => "HTTP promises that twice is as once; write never if this vendor does not keep that.",
            _ => "It is not sent again when in doubt; write idempotent if the vendor promises that twice is as once.",
        };
        Add(
            $"{line.Call}. {cost} {twice}",
            $"$.paths['{path.Replace("'", "\\'", StringComparison.Ordinal)}'].{method}",
            new()
            {
                [ExtensionNames.Area] = call[0],
                [ExtensionNames.Name] = name,
                [ExtensionNames.Cost] = "free",
                [ExtensionNames.Retry] = retry,
            }
        );
    }

    // What the build advises is taken, until it advises nothing new; the rest is left to whoever reads.
    private List<string>? Settle((string Text, string Path) document, DiagnosticBag diagnostics)
    {
        for (var round = 0; ; round++)
        {
            var bag = new DiagnosticBag();
            var output = GeneratorRun.Generate(document, (Overlay([]), "the new overlay"), "Start", bag, Defaults.ByMethod);
            var advised = bag.Items.Concat(bag.Notes).Where(Take).Count() + (output is not null && TakeAddress(output, bag) ? 1 : 0);
            if (advised > 0 && round < MostRounds)
                continue;
            foreach (var wrong in bag.Items)
                diagnostics.Add(wrong);
            if (output is null)
                return null;
            return [.. bag.Notes.Select(note => $"{(note.Pointer.Length > 0 ? note.Pointer + ": " : "")}{note.Message}")];
        }
    }

    private bool Take(Diagnostic said)
    {
        var at = said.Message.IndexOf(Advice, StringComparison.Ordinal);
        if (at < 0)
            return false;
        using var reader = new JsonTextReader(new StringReader(said.Message[(at + Advice.Length - 1)..])) { SupportMultipleContent = true };
        if (!reader.Read() || JToken.ReadFrom(reader) is not JObject action)
            return false;
        return Add(Reason(said.Message[..at]), (string)action["target"]!, (JObject)action["update"]!);
    }

    // What the client would be made for where the document names no address that it can call. An update adds to a list.
    private bool TakeAddress(GeneratorRun.Output output, DiagnosticBag bag)
    {
        if (
            bag.Notes.FirstOrDefault(note => note.Message.Contains("\"servers\" on \"$\"", StringComparison.Ordinal)) is not { } said
            || JObject.Parse(output.Document)["servers"] is not JArray servers
        )
        {
            return false;
        }
        const string Why = "The document names no https address that a client can call as it is.";
        if (said.Pointer.Contains("servers", StringComparison.Ordinal) && _known.Add(said.Pointer))
        {
            _actions.Add(
                new JObject
                {
                    ["target"] = "$.servers",
                    ["description"] = $"{Why} The next action names one.",
                    ["remove"] = true,
                }
            );
        }
        return Add($"{Why} Decide: write the API's address.", "$", new() { ["servers"] = servers });
    }

    private static string Reason(string text)
    {
        var end = text.LastIndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? text : text[..(end + 1)]).Trim() + " Decide: keep this or write another.";
    }

    private bool Add(string description, string target, JObject update)
    {
        if (!_known.Add(target + update.ToString(Formatting.None)))
            return false;
        _actions.Add(
            new JObject
            {
                ["target"] = target,
                ["description"] = description,
                ["update"] = update,
            }
        );
        return true;
    }

    private string Text(string path, List<string> open) =>
        Overlay([
            $"What {Path.GetFileName(path)} does not say. Each action says what to decide; delete what is the same as the rule makes.",
            .. open.Select(note => "Open: " + note),
        ]);

    private string Overlay(IReadOnlyList<string> description)
    {
        var info = new JObject { ["title"] = "What we know of this API", ["version"] = "1" };
        if (description.Count > 0)
            info["description"] = string.Join("\n", description);
        var overlay = new JObject
        {
            ["overlay"] = "1.0.0",
            ["info"] = info,
            ["actions"] = _actions,
        };
        return overlay.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
    }
}
