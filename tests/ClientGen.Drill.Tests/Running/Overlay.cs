using Newtonsoft.Json;

namespace ClientGen.Drill.Tests.Running;

/// <summary>A vendor's overlay while it is being mended.</summary>
internal sealed class Overlay(string text)
{
    private readonly JObject _root = JObject.Parse(text);

    public JArray Actions => (JArray)_root["actions"]!;

    public string Text => _root.ToString();

    /// <summary>Puts an action at the end.</summary>
    public void Add(string target, string update) => Actions.Add(new JObject { ["target"] = target, ["update"] = JToken.Parse(update) });

    /// <summary>Takes out the actions whose target holds a text.</summary>
    public void Delete(string target)
    {
        foreach (var action in Actions.Where(action => ((string)action["target"]!).Contains(target, StringComparison.Ordinal)).ToList())
            action.Remove();
    }

    /// <summary>Replaces a text in all targets and in what they bring.</summary>
    public void Replace(string from, string to)
    {
        var text = Actions.ToString(Formatting.None).Replace(from, to, StringComparison.Ordinal);
        _root["actions"] = JArray.Parse(text);
    }

    /// <summary>Puts the actions that messages have ready at the end.</summary>
    public bool Accept(IEnumerable<string> messages)
    {
        var ready = messages
            .Select(message => message.IndexOf("{\"target\"", StringComparison.Ordinal) is >= 0 and var at ? message[at..] : null)
            .OfType<string>()
            .ToList();
        foreach (var action in ready)
            Actions.Add(JObject.Parse(action));
        return ready.Count > 0;
    }
}
