using System.Diagnostics.CodeAnalysis;
using ClientGen.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Http;

/// <summary>The body of a response that is not a success, as a vendor's error parser gets it.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="text">The body's text, capped; empty when there was none.</param>
internal sealed class ErrorBody(int status, string text)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The body's text, capped; empty when there was none.</summary>
    public string Text { get; } = text ?? "";

    /// <summary>The body as JSON, or <see langword="null"/> when it is not JSON.</summary>
    public JToken? Json { get; } = Parse(text ?? "");

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "Whatever a reader throws, the status came; a body that cannot be read takes nothing away from it."
    )]
    private static JToken? Parse(string text)
    {
        try
        {
            return ModelJson.Deserialize<JToken>(text);
        }
        catch (Exception)
        {
            // A proxy's page, or a body that was cut: the text is what there is.
            return null;
        }
    }
}
