using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>What is asked of arrays.</summary>
internal sealed class ArrayRules
{
    private readonly List<JToken> _items = [];
    private readonly List<JToken> _unevaluated = [];
    private readonly List<List<JToken>> _prefix = [];

    public SchemaSet? Items { get; private set; }

    /// <summary>Where the schema of items is written.</summary>
    public JToken? ItemsAt => _items.Concat(_unevaluated).FirstOrDefault();

    public IReadOnlyList<SchemaSet> Prefix { get; private set; } = [];

    public List<JToken> Contains { get; } = [];

    public JToken? Unique { get; private set; }

    public bool IsEmpty => _items.Count == 0 && _unevaluated.Count == 0 && _prefix.Count == 0 && Contains.Count == 0 && Unique is null;

    public void Read(JObject schema)
    {
        if (schema["items"] is { } items and not JArray)
            _items.Add(items);
        if (schema["unevaluatedItems"] is { } rest)
            _unevaluated.Add(rest);
        if (schema["contains"] is { } contains)
            Contains.Add(contains);
        if (schema.Flag("uniqueItems"))
            Unique ??= schema["uniqueItems"];
        var prefix = schema["prefixItems"] as JArray ?? schema["items"] as JArray ?? [];
        for (var i = 0; i < prefix.Count; i++)
        {
            if (_prefix.Count == i)
                _prefix.Add([]);
            _prefix[i].Add(prefix[i]);
        }
    }

    public void Finish(SchemaCache space)
    {
        JToken[] items = [.. _items.Concat(_unevaluated).Where(t => !SchemaCache.AllowsAll(t))];
        Items = items.Length == 0 ? null : space.Set(items);
        Prefix = [.. _prefix.Select(p => space.Set([.. p]))];
    }
}
