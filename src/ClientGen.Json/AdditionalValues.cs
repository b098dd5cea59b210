using System.Collections;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>The members of a model that the document does not name, as values of the type that it gives them. What is of another type
/// stands in the model's JSON alone.</summary>
/// <param name="json">The members as JSON.</param>
internal sealed class AdditionalValues<T>(Dictionary<string, JToken> json) : IDictionary<string, T>, IAdditionalValues
{
    // Each value that was read, with the JSON it was read from and what it would be written as then.
    private readonly Dictionary<string, Held> _held = new(StringComparer.Ordinal);

    public ICollection<string> Keys => [.. this.Select(static pair => pair.Key)];

    public ICollection<T> Values => [.. this.Select(static pair => pair.Value)];

    public int Count => this.Count(static _ => true);

    public bool IsReadOnly => false;

    public T this[string key]
    {
        get =>
            TryGetValue(key, out var value)
                ? value
                : throw new KeyNotFoundException($"There is no member '{key}' whose value is a {typeof(T).Name}.");
        set
        {
            var text = ModelJson.Serialize(value);
            json[key] = LosslessToken.Parse(text);
            _held[key] = new(value, text, json[key]);
        }
    }

    public bool TryGetValue(string key, out T value)
    {
        value = default!;
        if (!json.TryGetValue(key, out var token))
            return false;
        if (!_held.TryGetValue(key, out var held) || !ReferenceEquals(held.Json, token))
        {
            if (token is null or { Type: JTokenType.Null } || !UnionValue.TryRead<T>(token, ModelJson.Serializer, out var read))
                return false;
            _held[key] = held = new(read!, ModelJson.Serialize(read), token);
        }
        value = held.Value;
        return true;
    }

    /// <summary>Writes values that were changed since they were read into the JSON.</summary>
    public void Flush()
    {
        foreach (var (key, held) in _held.Select(static pair => (pair.Key, pair.Value)).ToList())
        {
            if (!json.TryGetValue(key, out var token) || !ReferenceEquals(held.Json, token))
                _held.Remove(key);
            else if (ModelJson.Serialize(held.Value) is var text && !string.Equals(text, held.Text, StringComparison.Ordinal))
                this[key] = held.Value;
        }
    }

    public void Add(string key, T value)
    {
        if (json.ContainsKey(key))
            throw new ArgumentException($"There is a member '{key}' already.", nameof(key));
        this[key] = value;
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool Remove(string key) => ContainsKey(key) && json.Remove(key);

    public void Clear()
    {
        foreach (var key in Keys)
            json.Remove(key);
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        foreach (var key in json.Keys.ToList())
        {
            if (TryGetValue(key, out var value))
                yield return new(key, value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, T>>.Add(KeyValuePair<string, T> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, T>>.Contains(KeyValuePair<string, T> item) =>
        TryGetValue(item.Key, out var value) && EqualityComparer<T>.Default.Equals(value, item.Value);

    void ICollection<KeyValuePair<string, T>>.CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) =>
        this.ToList().CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, T>>.Remove(KeyValuePair<string, T> item) =>
        ((ICollection<KeyValuePair<string, T>>)this).Contains(item) && Remove(item.Key);

    private sealed class Held(T value, string text, JToken json)
    {
        public T Value { get; } = value;

        public string Text { get; } = text;

        public JToken Json { get; } = json;
    }
}

/// <summary>Values that may differ from the JSON they were read from.</summary>
internal interface IAdditionalValues
{
    /// <summary>Writes them into it.</summary>
    void Flush();
}
