using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>The names of all members of the models that were met, so that a reader makes no new text of each. Safe for several
/// threads.</summary>
internal sealed class MemberNames : JsonNameTable
{
    public static readonly MemberNames All = new();

    private readonly object _adding = new();

    // Replaced, not changed. Less than half of the places are taken, so that each search ends soon.
    private string?[] _places = new string?[512];
    private int _count;

    /// <summary>The one text of a name.</summary>
    public string Add(string name)
    {
        lock (_adding)
        {
            var key = name.ToCharArray();
            if (Get(key, 0, key.Length) is { } known)
                return known;
            var larger = new string?[_count * 2 < _places.Length ? _places.Length : _places.Length * 2];
            foreach (var other in _places)
            {
                if (other is not null)
                    Put(larger, other);
            }
            Put(larger, name);
            _count++;
            Volatile.Write(ref _places, larger);
            return name;
        }
    }

    public override string? Get(char[] key, int start, int length)
    {
        var places = Volatile.Read(ref _places);
        for (var place = Place(key, start, length); ; place++)
        {
            var known = places[place & (places.Length - 1)];
            if (known is null || Is(known, key, start, length))
                return known;
        }
    }

    private static void Put(string?[] places, string name)
    {
        var place = Place(name.ToCharArray(), 0, name.Length);
        while (places[place & (places.Length - 1)] is not null)
            place++;
        places[place & (places.Length - 1)] = name;
    }

#if NET8_0_OR_GREATER
    private static bool Is(string name, char[] key, int start, int length) => name.AsSpan().SequenceEqual(key.AsSpan(start, length));
#else
    private static bool Is(string name, char[] key, int start, int length)
    {
        if (name.Length != length)
            return false;
        for (var at = 0; at < length; at++)
        {
            if (name[at] != key[start + at])
                return false;
        }
        return true;
    }
#endif

    // Names are those of documents, so that nobody chooses them to meet in one place; a few characters tell most of them apart.
    private static int Place(char[] key, int start, int length) =>
        length == 0
            ? 0
            : (length * 7)
                + (key[start] * 31)
                + (key[start + (length >> 2)] * 131)
                + (key[start + (length >> 1)] * 521)
                + (key[start + length - 1] * 1031);
}
