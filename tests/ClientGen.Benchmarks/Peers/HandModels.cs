using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClientGen.Benchmarks.Peers;

/// <summary>What somebody would write by hand for the same calls: plain classes with source-generated System.Text.Json. It keeps
/// unknown members; it does not tell null from missing, and has no unions and no open enums.</summary>
internal sealed class HandEnvelope
{
    public HandBatch? Data { get; set; }
}

internal sealed class HandBatch
{
    public long Id { get; set; }
    public string? Status { get; set; }
    public string? ResultUrl { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public JsonElement? Request { get; set; }
    public List<JsonElement>? Errors { get; set; }
    public List<HandPair>? Results { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

internal sealed class HandPair
{
    public HandImage? InputObject { get; set; }
    public HandImage? OutputObject { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

internal sealed class HandImage
{
    public string? Ext { get; set; }
    public double Mps { get; set; }
    public string? Mime { get; set; }
    public string? Format { get; set; }
    public int Width { get; set; }
    public int Height { get; set; }
    public string? TmpUrl { get; set; }
    public string? ObjectKey { get; set; }
    public string? ObjectBucket { get; set; }
    public string? ObjectUri { get; set; }
    public string? ClaidStorageUri { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

internal sealed class HandRequest
{
    public HandInput? Input { get; set; }
    public HandOperations? Operations { get; set; }
    public string? Output { get; set; }
}

internal sealed class HandInput
{
    public string? Source { get; set; }
    public bool? Recursive { get; set; }
}

internal sealed class HandOperations
{
    public HandAdjustments? Adjustments { get; set; }
    public string? Padding { get; set; }
}

internal sealed class HandAdjustments
{
    public int? Hdr { get; set; }
    public int? Exposure { get; set; }
    public int? Saturation { get; set; }
    public int? Contrast { get; set; }
    public int? Sharpness { get; set; }
}

/// <summary>Source-generated readers and writers of the hand-written classes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(HandEnvelope))]
[JsonSerializable(typeof(HandRequest))]
internal sealed partial class HandJson : JsonSerializerContext;
