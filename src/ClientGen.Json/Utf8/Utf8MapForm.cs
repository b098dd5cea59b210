using System.Text.Json;
using ClientGen.Json.Infrastructure;

namespace ClientGen.Json;

/// <summary>As <see cref="MapForm{T}"/>.</summary>
/// <typeparam name="TMap">The map: a class or interface that a dictionary is.</typeparam>
/// <typeparam name="T">Its values.</typeparam>
internal sealed class Utf8MapForm<TMap, T> : Utf8Form<TMap>
    where TMap : class
{
    private static readonly Utf8Form<T> Item = Utf8Form<T>.One;
    private static readonly Utf8OtherForm<TMap> Other = new();

    public override bool TryRead(ref Utf8ModelReader reader, out TMap? value, out bool isSpelledOtherwise)
    {
        (value, isSpelledOtherwise) = (null, false);
        if (reader.Json.TokenType != JsonTokenType.StartObject)
            return false;
        var start = reader;
        reader.IsWithinToken = true;
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.Json.Read() && reader.Json.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.Text();
            reader.Json.Read();
            if (reader.Json.TokenType == JsonTokenType.Null && default(T) is null && !Item.TakesAll && map.TryAdd(name, default!))
                continue;
            if (Item.TryRead(ref reader, out var item, out _) && map.TryAdd(name, item!))
                continue;
            // Of one name the last counts, and takes the last place; what is replaced need not fit.
            reader = start;
            return Other.TryRead(ref reader, out value, out isSpelledOtherwise);
        }
        reader.IsWithinToken = start.IsWithinToken;
        value = (TMap)(object)map;
        return true;
    }

    public override void Write(Utf8ModelWriter writer, TMap value)
    {
        writer.StartMap();
        foreach (var pair in (IEnumerable<KeyValuePair<string, T>>)value)
        {
            writer.Name(pair.Key);
            if (pair.Value is null)
                writer.Null();
            else
                Item.Write(writer, pair.Value);
        }
        writer.EndMap();
    }
}
