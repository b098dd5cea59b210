using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Overlays;

/// <summary>An overlay as it was written: edits change what they must and leave every other byte.</summary>
internal sealed class OverlayText
{
    private readonly OverlaySpans _spans;

    private OverlayText(string name, string text, JObject root, OverlaySpans spans) =>
        (Name, Text, Actions, _spans) = (name, text, [.. ((JArray)root["actions"]!).OfType<JObject>()], spans);

    /// <summary>How it is named to people.</summary>
    public string Name { get; }

    public string Text { get; }

    /// <summary>Its actions, in order.</summary>
    public IReadOnlyList<JObject> Actions { get; }

    /// <exception cref="SpecException">It is no overlay.</exception>
    public static OverlayText Parse(string name, string text)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var spans = OverlaySpans.Of(bytes);
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            if (JToken.Load(reader) is JObject root && root["actions"] is JArray actions && actions.All(action => action is JObject))
                return new(name, text, root, spans);
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new SpecException(name, $"not JSON: {e.Message}", (int)(e.LineNumber ?? 0) + 1, innerException: e);
        }
        throw new SpecException(name, "this is no overlay: a JSON object with a list of 'actions' that are objects was expected", 1);
    }

    /// <summary>The action on a line, from 1; -1 where none is.</summary>
    public int ActionAt(int line) => _spans.Actions.ToList().FindIndex(span => LineOf(span.Start) <= line && line <= LineOf(span.End - 1));

    /// <summary>Puts another text in the place of one: of a value, or of the name of a member.</summary>
    /// <param name="action">Which action.</param>
    /// <param name="pointer">The place in the action, as in <c>/target</c>.</param>
    /// <param name="value">The new text.</param>
    /// <param name="isName">Whether the member's name is meant, and not its value.</param>
    public OverlayText WithText(int action, string pointer, string value, bool isName = false)
    {
        var span = (isName ? _spans.Names : _spans.Values)[(action, pointer)];
        return Splice(span.Start, span.End, JsonConvert.ToString(value));
    }

    /// <summary>Takes actions out, each with its comma.</summary>
    public OverlayText Without(IReadOnlyCollection<int> actions)
    {
        var overlay = this;
        foreach (var action in actions.OrderDescending())
            overlay = overlay.Without(action);
        return overlay;
    }

    /// <summary>Adds an action after the last, in the layout of the others.</summary>
    public OverlayText With(JObject action)
    {
        var spans = _spans.Actions;
        var step = Indent(spans.Count > 0 ? LineStart(spans[0].Start) : -1) is { Length: > 0 } deep ? deep : "    ";
        var unit = step.Length >= 4 ? step[..(step.Length / 2)] : "  ";
        var written = new StringBuilder();
        using (var json = new JsonTextWriter(new StringWriter(written) { NewLine = "\n" }) { Formatting = Formatting.Indented })
        {
            json.Indentation = unit.Length;
            json.IndentChar = unit[0];
            action.WriteTo(json);
        }
        var block = step + written.ToString().Replace("\n", "\n" + step, StringComparison.Ordinal);
        if (spans.Count == 0)
            return Splice(_spans.List.Start + 1, _spans.List.End - 1, $"\n{block}\n{unit}");
        return Splice(spans[^1].End, spans[^1].End, $",\n{block}");
    }

    private OverlayText Without(int action)
    {
        var spans = _spans.Actions;
        return (action, spans.Count) switch
        {
            (_, 1) => Splice(_spans.List.Start + 1, _spans.List.End - 1, ""),
            (0, _) => Splice(spans[0].Start, spans[1].Start, ""),
            _ => Splice(spans[action - 1].End, spans[action].End, ""),
        };
    }

    private OverlayText Splice(int start, int end, string by)
    {
        var bytes = Encoding.UTF8.GetBytes(Text).AsSpan();
        return Parse(Name, Encoding.UTF8.GetString(bytes[..start]) + by + Encoding.UTF8.GetString(bytes[end..]));
    }

    private int LineOf(int offset) => Encoding.UTF8.GetBytes(Text).AsSpan(0, offset).Count((byte)'\n') + 1;

    private int LineStart(int offset) => Encoding.UTF8.GetBytes(Text).AsSpan(0, offset).LastIndexOf((byte)'\n') + 1;

    private string Indent(int offset)
    {
        if (offset < 0)
            return "";
        var line = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Text).AsSpan(offset));
        return line[..(line.Length - line.TrimStart(' ', '\t').Length)];
    }
}
