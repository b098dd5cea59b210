using System.Text.Json;
using ClientGen.Json.Infrastructure;

namespace ClientGen.Json;

/// <summary>As <see cref="ListForm{T}"/>.</summary>
/// <typeparam name="TList">The list: a class or interface that <see cref="List{T}"/> is.</typeparam>
/// <typeparam name="T">Its items.</typeparam>
internal sealed class Utf8ListForm<TList, T> : Utf8Form<TList>
    where TList : class
{
    private static readonly Utf8Form<T> Item = Utf8Form<T>.One;

    public override bool TryRead(ref Utf8ModelReader reader, out TList? value, out bool isSpelledOtherwise)
    {
        (value, isSpelledOtherwise) = (null, false);
        if (reader.Json.TokenType != JsonTokenType.StartArray)
            return false;
        var start = reader;
        reader.IsWithinToken |= !Item.TakesAll;
        var list = new List<T>();
        while (reader.Json.Read() && reader.Json.TokenType != JsonTokenType.EndArray)
        {
            if (reader.Json.TokenType == JsonTokenType.Null && default(T) is null && !Item.TakesAll)
            {
                list.Add(default!);
            }
            else if (Item.TryRead(ref reader, out var item, out _))
            {
                list.Add(item!);
            }
            else if (Item.TakesAll)
            {
                list.Add(Item.StandIn(LosslessToken.Parse(reader.SliceText()))!);
            }
            else
            {
                reader = start;
                return false;
            }
        }
        reader.IsWithinToken = start.IsWithinToken;
        value = (TList)(object)list;
        return true;
    }

    public override void Write(Utf8ModelWriter writer, TList value)
    {
        writer.StartList();
        foreach (var item in (IEnumerable<T>)value)
        {
            writer.NextItem();
            if (item is null)
                writer.Null();
            else
                Item.Write(writer, item);
        }
        writer.EndList();
    }
}
