using Newtonsoft.Json;

namespace ClientGen.Json.Tests;

/// <summary>A model as the generator writes them.</summary>
internal sealed class Sample : JsonModel
{
    [JsonProperty("id"), OpenApiRequired]
    public long? Id { get; set; }

    [JsonProperty("kind"), OpenApiRequired]
    public string Kind { get; set; } = "sample";

    [JsonProperty("name")]
    public string? Name { get; set; }

    [JsonProperty("size")]
    public double? Size { get; set; }

    [JsonProperty("inner")]
    public Sample? Inner { get; set; }

    [JsonProperty("items")]
    public IList<Sample>? Items { get; set; }

    [JsonProperty("names")]
    public IList<string>? Names { get; set; }

    [JsonProperty("at")]
    public DateTimeOffset? At { get; set; }

    [JsonProperty("choice")]
    public Optional<bool?> Choice { get; set; }

    [JsonProperty("free")]
    public RawJson? Free { get; set; }
}
