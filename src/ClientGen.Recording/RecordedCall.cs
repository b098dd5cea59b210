using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.Recording;

/// <summary>One call of a recording. Its bodies fill while they pass, so it is written only when the recording is asked for.</summary>
internal sealed class RecordedCall(
    Uri address,
    JObject request,
    JObject response,
    RecordedBody? sent,
    RecordedBody answer,
    DateTimeOffset started,
    double milliseconds
)
{
    public JObject ToEntry(Scrubber scrubber, FoundSecrets found)
    {
        foreach (var id in scrubber.Places(address))
            found.Add(id);
        var asked = (JObject)request.DeepClone();
        asked["bodySize"] = sent?.Length ?? 0;
        if (sent?.Text is { } body)
            asked["postData"] = new JObject { ["mimeType"] = sent.MediaType, ["text"] = scrubber.Body(body, found) };
        var answered = (JObject)response.DeepClone();
        answered["bodySize"] = answer.Length;
        answered["content"] = Content(scrubber, found);
        return new JObject
        {
            ["startedDateTime"] = started.ToString("O", CultureInfo.InvariantCulture),
            ["time"] = milliseconds,
            ["request"] = asked,
            ["response"] = answered,
            ["cache"] = new JObject(),
            ["timings"] = new JObject
            {
                ["send"] = 0,
                ["wait"] = milliseconds,
                ["receive"] = 0,
            },
        };
    }

    private JObject Content(Scrubber scrubber, FoundSecrets found)
    {
        var content = new JObject { ["size"] = answer.Length, ["mimeType"] = answer.MediaType };
        if (answer.Text is { } text)
            content["text"] = scrubber.Body(text, found);
        else
            content["comment"] = "Empty, not text, not read, or longer than the recording keeps.";
        return content;
    }
}
