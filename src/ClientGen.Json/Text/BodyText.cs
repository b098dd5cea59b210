using System.Text;

namespace ClientGen.Json;

/// <summary>The characters of a body that is in memory, decoded straight into the buffers of whoever reads them.</summary>
/// <remarks>A mark at the start names the encoding, as for <see cref="StreamReader"/>; without one it is UTF-8.</remarks>
internal sealed class BodyText : TextReader
{
    private static readonly Encoding[] Marked =
    [
        Encoding.UTF8,
        // Before the one of 16 bits, whose mark it begins with.
        Encoding.UTF32,
        Encoding.Unicode,
        Encoding.BigEndianUnicode,
        new UTF32Encoding(bigEndian: true, byteOrderMark: true),
    ];

    private readonly ArraySegment<byte> _bytes;
    private readonly Decoder _decoder;
    private readonly char[] _next = new char[2];
    private int _at;
    private int _waiting;

    public BodyText(ArraySegment<byte> bytes)
    {
        _bytes = bytes;
        var encoding = Encoding.UTF8;
        foreach (var marked in Marked)
        {
            var mark = marked.GetPreamble();
            if (bytes.Count < mark.Length || !mark.SequenceEqual(bytes.Take(mark.Length)))
                continue;
            (encoding, _at) = (marked, mark.Length);
            break;
        }
        _decoder = encoding.GetDecoder();
    }

    public override int Peek()
    {
        if (_waiting == 0)
            _waiting = Decode(_next, 0, _next.Length);
        return _waiting == 0 ? -1 : _next[0];
    }

    public override int Read()
    {
        var next = Peek();
        if (next >= 0)
            (_next[0], _waiting) = (_next[1], _waiting - 1);
        return next;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        // A part as small as a pair may not hold what comes next.
        if (_waiting == 0 && count >= _next.Length)
            return Decode(buffer, index, count);
        var read = 0;
        for (; read < count && Peek() >= 0; read++)
            buffer[index + read] = (char)Read();
        return read;
    }

    private int Decode(char[] buffer, int index, int count)
    {
        if (_at > _bytes.Count)
            return 0;
        _decoder.Convert(
            _bytes.Array!,
            _bytes.Offset + _at,
            _bytes.Count - _at,
            buffer,
            index,
            count,
            flush: true,
            out var used,
            out var characters,
            out var completed
        );
        _at = completed ? _bytes.Count + 1 : _at + used;
        return characters;
    }
}
