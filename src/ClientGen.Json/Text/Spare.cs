using System.Text;

namespace ClientGen.Json;

/// <summary>Buffers that a thread has used and uses again. Whoever takes one has it alone until it is given back.</summary>
internal static class Spare
{
    private const int LongestText = 16 * 1024;

    [ThreadStatic]
    private static StringBuilder? _builder;

    [ThreadStatic]
    private static char[]? _characters;

    /// <summary>An empty builder.</summary>
    public static StringBuilder Builder()
    {
        var builder = _builder ?? new StringBuilder();
        _builder = null;
        return builder;
    }

    /// <summary>Gives a builder back.</summary>
    public static void Return(StringBuilder builder)
    {
        if (builder.Capacity <= LongestText)
            _builder = builder.Clear();
    }

    /// <summary>What a builder holds; the builder is given back.</summary>
    public static string TextOf(StringBuilder builder)
    {
        var text = builder.ToString();
        Return(builder);
        return text;
    }

    /// <summary>A buffer of at least as many characters as are asked for.</summary>
    public static char[] Characters(int count)
    {
        if (_characters is not { } spare || spare.Length < count)
            return new char[count];
        _characters = null;
        return spare;
    }

    /// <summary>Gives a buffer back.</summary>
    public static void Return(char[] characters)
    {
        if (_characters is null || _characters.Length < characters.Length)
            _characters = characters;
    }
}
