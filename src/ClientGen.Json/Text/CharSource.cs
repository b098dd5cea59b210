using System.Text;

namespace ClientGen.Json;

/// <summary>Characters of a text that arrives in parts, and where in it they stand. Each part that arrives asks whether to go on.</summary>
/// <param name="text">The text.</param>
/// <param name="length">How long it is, where that is known.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class CharSource(TextReader text, int length, CancellationToken cancellationToken) : IDisposable
{
    private const int LongestPart = 4096;
    private readonly int _size = Math.Max(1, Math.Min(LongestPart, length));
    private char[] _part = Spare.Characters(Math.Max(1, Math.Min(LongestPart, length)));
    private int _at;
    private int _count;
    private int _before;
    private int _lineStart;

    public int Line { get; private set; } = 1;

    public int Column => _before + _at - _lineStart;

    /// <summary>The next character, or -1 at the end.</summary>
    public int Peek() => _at < _count || Fill() ? _part[_at] : -1;

    /// <summary>Takes the next character, or -1 at the end.</summary>
    public int Next() => _at < _count || Fill() ? _part[_at++] : -1;

    /// <summary>Takes the character that <see cref="Peek"/> showed.</summary>
    public void Take() => _at++;

    /// <summary>The first character that is no white space, or -1 at the end.</summary>
    public int PeekAfterSpace()
    {
        for (; ; _at++)
        {
            switch (Peek())
            {
                case ' ' or '\t' or '\r':
                    break;
                case '\n':
                    (Line, _lineStart) = (Line + 1, _before + _at + 1);
                    break;
                case var other:
                    return other;
            }
        }
    }

    /// <summary>Takes characters that a JSON text may hold as they are, as many as have arrived, to the end of others.</summary>
    /// <returns>The characters, when they are the whole text to its closing quote; otherwise null.</returns>
    public string? TakePlain(StringBuilder others)
    {
        var start = _at;
        while (_at < _count && _part[_at] is not ('"' or '\\' or < ' '))
            _at++;
        if (others.Length == 0 && _at < _count && _part[_at] == '"')
            return new string(_part, start, _at++ - start);
        others.Append(_part, start, _at - start);
        return null;
    }

    /// <summary>Takes a name that stands in the buffer as it is, to its closing quote.</summary>
    /// <param name="names">Names that were taken before.</param>
    /// <returns>The name; null where it has to be put together.</returns>
    public string? TakeName(NameCache names)
    {
        var start = _at;
        var end = start;
        while (end < _count && _part[end] is not ('"' or '\\' or < ' '))
            end++;
        if (end == _count || _part[end] != '"')
            return null;
        _at = end + 1;
        return names.Get(_part, start, end - start);
    }

    /// <summary>Ends the reading: nothing is left to be read.</summary>
    public void End()
    {
        var part = _part;
        (_part, _at, _count) = ([], 0, 0);
        if (part.Length > 0)
            Spare.Return(part);
    }

    public void Dispose() => text.Dispose();

    private bool Fill()
    {
        cancellationToken.ThrowIfCancellationRequested();
        _before += _count;
        _at = 0;
        _count = _part.Length == 0 ? 0 : text.Read(_part, 0, _size);
        return _count > 0;
    }
}
