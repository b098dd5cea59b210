using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace ClientGen.Json;

/// <summary>Contracts of models for their members alone. No converter is made: models have read and written themselves before.</summary>
internal sealed class ShapeContractResolver : DefaultContractResolver
{
    protected override JsonConverter? ResolveContractConverter(Type objectType) => null;
}
