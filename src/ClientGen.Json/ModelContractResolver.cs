using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace ClientGen.Json;

/// <summary>Contracts of what is not ours to read, such as a host's own types: timestamps are UTC unless they say otherwise.</summary>
internal sealed class ModelContractResolver : DefaultContractResolver
{
    private static readonly TimestampConverter Timestamps = new();

    protected override JsonConverter? ResolveContractConverter(Type objectType) =>
        Timestamps.CanConvert(objectType) ? Timestamps : base.ResolveContractConverter(objectType);
}
