using System.Collections;
using System.Globalization;

namespace ClientGen.Json;

/// <content>Where the check is. A place is written only when something is wrong there: a request in order costs no text.</content>
public sealed partial class ModelCheck
{
    private const int NoItem = -1;
    private Place[] _places = [];
    private int _depth;

    /// <summary>Each item of a list is checked.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="member">The member in C#; empty for the value itself.</param>
    /// <param name="json">The member on the wire; empty for the value itself.</param>
    /// <param name="value">The list.</param>
    /// <param name="check">Checks an item at its own place.</param>
    public void Each<T>(string member, string json, IEnumerable<T>? value, Action<ModelCheck, T> check)
    {
        if (value is IReadOnlyList<T> list)
        {
            for (var index = 0; index < list.Count; index++)
                At(new Place(member, json, index), check, list[index]);
            return;
        }
        var place = 0;
        foreach (var item in value ?? [])
            At(new Place(member, json, place++), check, item);
    }

    /// <summary>A model, union or list of them is checked at its place.</summary>
    /// <param name="member">The member in C#.</param>
    /// <param name="json">The member on the wire.</param>
    /// <param name="value">Its value.</param>
    public void Nested(string member, string json, object? value)
    {
        if (value is ICheckedValue inner)
            At(new Place(member, json, NoItem), static (check, item) => item.Check(check), inner);
        else if (value is IEnumerable items and not string)
            Each(member, json, items as IReadOnlyList<object?> ?? [.. items.Cast<object?>()], CheckItem);
    }

    /// <inheritdoc cref="Nested(string, string, object?)"/>
    /// <typeparam name="T">The union.</typeparam>
    public void Nested<T>(string member, string json, T value)
        where T : struct, ICheckedValue
    {
        Enter(new Place(member, json, NoItem));
        value.Check(this);
        _depth--;
    }

    /// <inheritdoc cref="Nested{T}(string, string, T)"/>
    public void Nested<T>(string member, string json, T? value)
        where T : struct, ICheckedValue
    {
        if (value is { } given)
            Nested(member, json, given);
    }

    private static readonly Action<ModelCheck, object?> CheckItem = static (check, item) => (item as ICheckedValue)?.Check(check);

    private void At<T>(Place place, Action<ModelCheck, T> check, T value)
    {
        Enter(place);
        check(this, value);
        _depth--;
    }

    private void Enter(Place place)
    {
        if (_depth == _places.Length)
            Array.Resize(ref _places, Math.Max(8, 2 * _depth));
        _places[_depth++] = place;
    }

    private string PathOf(string member)
    {
        var path = "";
        for (var at = 0; at < _depth; at++)
            path = Join(path, _places[at].Member);
        return Join(path, member);
    }

    private string PointerOf(string json)
    {
        var pointer = "";
        for (var at = 0; at < _depth; at++)
            pointer = JoinPointer(pointer, _places[at].Json);
        return JoinPointer(pointer, json);
    }

    private static string Join(string path, string member) =>
        path.Length == 0 ? member
        : member.Length == 0 ? path
        : member[0] == '[' ? path + member
        : $"{path}.{member}";

    private static string JoinPointer(string pointer, string json) => json.Length == 0 ? pointer : $"{pointer}/{json}";

    private readonly struct Place(string member, string json, int item)
    {
        public string Member => item == NoItem ? member : $"{member}[{Number}]";

        public string Json =>
            item == NoItem ? json
            : json.Length == 0 ? Number
            : $"{json}/{Number}";

        private string Number => item.ToString(CultureInfo.InvariantCulture);
    }
}
