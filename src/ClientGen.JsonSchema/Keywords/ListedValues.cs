using ClientGen.JsonSchema.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

/// <summary>The values of one <c>enum</c>, read once for all values that are held against it.</summary>
internal sealed class ListedValues
{
    /// <summary>Up to here comparing with each is as fast as looking up.</summary>
    private const int Few = 16;

    private readonly HashSet<JToken>? _lookup;

    public ListedValues(JArray values)
    {
        All = [.. values];
        _lookup = All.Count > Few ? new(All, JsonValueComparer.Instance) : null;
        Choice = new(() => Wording.Choice(All));
    }

    public IReadOnlyList<JToken> All { get; }

    /// <summary>The values as a message lists them.</summary>
    public Lazy<string> Choice { get; }

    public bool Contains(JToken value) => _lookup?.Contains(value) ?? All.Contains(value, JsonValueComparer.Instance);
}
