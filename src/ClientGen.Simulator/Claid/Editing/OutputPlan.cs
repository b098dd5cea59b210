using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>What is asked of the result: format and destination.</summary>
internal sealed record OutputPlan(ImageFormat Format, string? Destination)
{
    public static OutputPlan Of(JToken? output, ImageFormat? fallback = null) => new(FormatOf(output, fallback), DestinationOf(output));

    public static ImageFormat FormatOf(JToken? output, ImageFormat? fallback = null)
    {
        var format = (output as JObject)?["format"];
        var name = (string?)(format is JObject o ? o["type"] : format) ?? NameOf(DestinationOf(output));
        return (name is null ? null : ImageFormat.Find(name)) ?? fallback ?? ImageFormat.Jpeg;
    }

    private static string? DestinationOf(JToken? output) => (string?)(output is JObject o ? o["destination"] : output);

    // A destination that names a file gives the format by its extension.
    private static string? NameOf(string? destination)
    {
        var file = destination?[(destination.LastIndexOf('/') + 1)..] ?? "";
        var dot = file.LastIndexOf('.');
        return dot < 0 ? null : file[(dot + 1)..];
    }
}
