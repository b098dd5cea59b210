using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Verify;

/// <summary>Values that were seen at one place, and the narrowest plain schema that has them all.</summary>
internal sealed class SeenValues
{
    private readonly SortedSet<string> _types = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SeenValues> _members = new(StringComparer.Ordinal);
    private SeenValues? _items;

    public void Add(JToken value)
    {
        _types.Add(
            value.Type switch
            {
                JTokenType.Object => "object",
                JTokenType.Array => "array",
                JTokenType.Integer => "integer",
                JTokenType.Float => "number",
                JTokenType.Boolean => "boolean",
                JTokenType.Null => "null",
                _ => "string",
            }
        );
        foreach (var item in value as JArray ?? [])
            (_items ??= new()).Add(item);
        foreach (var member in (value as JObject ?? []).Properties())
        {
            if (!_members.TryGetValue(member.Name, out var seen))
                _members.Add(member.Name, seen = new());
            seen.Add(member.Value);
        }
    }

    public JObject Schema(bool is30)
    {
        var types = _types.Where(t => t != "null" && (t != "integer" || !_types.Contains("number"))).ToList();
        var isNull = _types.Contains("null");
        var schema = new JObject();
        if (types.Count == 1)
            schema["type"] = isNull && !is30 ? new JArray(types[0], "null") : types[0];
        else if (types.Count > 1 && !is30)
            schema["type"] = new JArray(isNull ? types.Append("null") : types);
        else if (types.Count > 1)
            schema["anyOf"] = new JArray(types.Select(t => new JObject { ["type"] = t }));
        if (isNull && is30)
            schema["nullable"] = true;
        if (types.Contains("array"))
            schema["items"] = _items?.Schema(is30) ?? [];
        if (_members.Count > 0)
            schema["properties"] = new JObject(_members.Select(m => new JProperty(m.Key, m.Value.Schema(is30))));
        return schema;
    }
}
