using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>A list. It holds all of its items, or else it is kept whole as it came.</summary>
internal sealed class ListForm<T> : ValueForm
{
    private static readonly ValueForm Item = Of(typeof(T));

    public override bool TryRead(JsonReader reader, out object? value, out JToken? raw)
    {
        if (reader.TokenType != JsonToken.StartArray)
            return Unfit(reader, out value, out raw);
        raw = Item.TakesAll ? null : LosslessToken.Read(reader);
        var list = new List<T>();
        value = list;
        return raw is null ? Read(reader, list) : Read(raw, list);
    }

    public override void Write(JsonWriter writer, object value)
    {
        writer.WriteStartArray();
        foreach (var item in (IEnumerable<T>)value)
        {
            if (item is null)
                writer.WriteNull();
            else
                Item.Write(writer, item);
        }
        writer.WriteEndArray();
    }

    public override bool IsWhole(object value) => ((IEnumerable<T>)value).All(item => item is null || Item.IsWhole(item));

    private static bool Read(JsonReader reader, List<T> list)
    {
        var isDeepest = LosslessToken.IsDeepest(reader);
        for (LosslessToken.Next(reader, isDeepest); reader.TokenType != JsonToken.EndArray; LosslessToken.Next(reader, isDeepest))
            list.Add((T)(Item.TryRead(reader, out var item, out var raw) ? item : Item.StandIn(raw!))!);
        return true;
    }

    private static bool Read(JToken raw, List<T> list)
    {
        using var reader = new JTokenReader(raw);
        reader.Read();
        for (reader.Read(); reader.TokenType != JsonToken.EndArray; reader.Read())
        {
            if (reader.TokenType == JsonToken.Null && default(T) is null)
                list.Add(default!);
            else if (Item.TryRead(reader, out var item, out _))
                list.Add((T)item!);
            else
                return false;
        }
        return true;
    }
}

/// <summary>Values by their names. It holds all of them, or else it is kept whole as it came.</summary>
internal sealed class MapForm<T> : ValueForm
{
    private static readonly ValueForm Item = Of(typeof(T));

    public override bool TryRead(JsonReader reader, out object? value, out JToken? raw)
    {
        if (reader.TokenType != JsonToken.StartObject)
            return Unfit(reader, out value, out raw);
        raw = LosslessToken.Read(reader);
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        value = map;
        using var members = new JTokenReader(raw);
        members.Read();
        for (members.Read(); members.TokenType != JsonToken.EndObject; members.Read())
        {
            var name = (string)members.Value!;
            members.Read();
            // A null stands for no value, wherever the type has one.
            if (members.TokenType == JsonToken.Null && default(T) is null && !Item.TakesAll)
            {
                map[name] = default!;
                continue;
            }
            if (!Item.TryRead(members, out var item, out var kept) && (item = Item.StandIn(kept!)) is null)
                return false;
            map[name] = (T)item!;
        }
        return true;
    }

    public override void Write(JsonWriter writer, object value)
    {
        writer.WriteStartObject();
        foreach (var pair in (IEnumerable<KeyValuePair<string, T>>)value)
        {
            writer.WritePropertyName(pair.Key);
            if (pair.Value is null)
                writer.WriteNull();
            else
                Item.Write(writer, pair.Value);
        }
        writer.WriteEndObject();
    }

    public override bool IsWhole(object value) =>
        ((IEnumerable<KeyValuePair<string, T>>)value).All(pair => pair.Value is null || Item.IsWhole(pair.Value));
}
