using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Names of members in one text: those of models are known, others that come again are one text.</summary>
internal sealed class NameCache
{
    // Names repeat; more different ones than this are rather keys of a map.
    private const int MostNames = 256;
    private const int LongestName = 64;

    private DefaultJsonNameTable? _others;
    private int _count;

    public string Get(char[] characters, int start, int length)
    {
        if (MemberNames.All.Get(characters, start, length) is { } known)
            return known;
        if (length > LongestName)
            return new string(characters, start, length);
        if (_others?.Get(characters, start, length) is { } other)
            return other;
        var name = new string(characters, start, length);
        return _count++ < MostNames ? (_others ??= new()).Add(name) : name;
    }
}
