using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace ClientGen.Json;

/// <summary>Contracts of models: only what was set is written; explicit nulls and missing members are remembered; timestamps are UTC unless they say otherwise.</summary>
internal sealed class ModelContractResolver : DefaultContractResolver
{
    private static readonly TimestampConverter Timestamps = new();

    // The converter on a model leads here; following it again would never end.
    protected override JsonConverter? ResolveContractConverter(Type objectType) =>
        Timestamps.CanConvert(objectType) ? Timestamps
        : base.ResolveContractConverter(objectType) is var converter and not ModelConverter ? converter : null;

    protected override JsonObjectContract CreateObjectContract(Type objectType)
    {
        var contract = base.CreateObjectContract(objectType);
        if (typeof(JsonModel).IsAssignableFrom(objectType))
            MemberPresence.Track(contract);
        return contract;
    }
}
