using ClientGen.Simulator.Files;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>An exposure.</summary>
internal sealed record SimulatedBracket(string Id, string Name, string? OrderId, int Number, JToken? Metadata, UploadSlot File)
{
    /// <summary>The image that it became part of.</summary>
    public string? ImageId { get; set; }
}
