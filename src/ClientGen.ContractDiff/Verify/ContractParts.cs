using ClientGen.ContractDiff.Exposure;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Verify;

/// <summary>All that a contract declares and recordings could exercise.</summary>
internal sealed class ContractParts(SchemaCache space)
{
    private readonly HashSet<SchemaSet> _read = [];

    /// <summary>Declarations of members, and what to call them.</summary>
    public Dictionary<JToken, string> Members { get; } = new(ReferenceEqualityComparer.Instance);

    public Dictionary<JToken, string> EnumValues { get; } = new(ReferenceEqualityComparer.Instance);

    public void Add(Endpoint endpoint)
    {
        foreach (var body in Bodies(space.Spec, endpoint))
            Read(space.Set(body));
    }

    public static IEnumerable<JToken> Bodies(Spec spec, Endpoint endpoint)
    {
        var owners = new List<JObject?> { spec.Follow(endpoint.Operation["requestBody"]) };
        owners.AddRange(endpoint.Operation.Object("responses").Members().Select(r => spec.Follow(r.Value)));
        return owners.SelectMany(o => o.Object("content").Members()).Select(m => (m.Value as JObject)?["schema"]).OfType<JToken>();
    }

    private void Read(SchemaSet start)
    {
        var open = new Stack<SchemaSet>([start]);
        while (open.TryPop(out var schema))
        {
            if (!_read.Add(schema))
                continue;
            var shape = schema.Normalized;
            foreach (var property in shape.Objects.Properties.Values)
            {
                Members.TryAdd(property.At, PlaceLabel.Of(property.At));
                open.Push(property.Schema);
            }

            foreach (var value in shape.Enum?.Values ?? Enumerable.Empty<JToken>())
                EnumValues.TryAdd(value, $"{PlaceLabel.Of(value)} = {CanonicalJson.Show(value)}");
            foreach (var below in shape.Unions.SelectMany(u => u.Variants))
                open.Push(below);
            if (shape.Arrays.Items is { } items)
                open.Push(items);
            if (shape.Objects.Additional is { } more)
                open.Push(more);
        }
    }
}
