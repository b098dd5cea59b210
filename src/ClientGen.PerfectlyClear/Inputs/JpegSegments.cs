namespace ClientGen.PerfectlyClear.Inputs;

/// <summary>Goes over the segments of a JPEG. Long ones, such as embedded previews and profiles, are passed over without being
/// kept.</summary>
internal sealed class JpegSegments(byte[] head, int headLength, Stream file)
{
    private readonly byte[] _waste = new byte[4096];

    // After the start-of-image marker.
    private int _position = 2;
    private int _left;

    /// <summary>The marker of the next segment, or null where the file ends or is no JPEG any more.</summary>
    public byte? Next()
    {
        if (Byte() is not 0xFF)
            return null;
        var marker = Byte();
        while (marker is 0xFF)
            marker = Byte();
        // Markers without a length hold nothing.
        if (marker is null or 0x01 or (>= 0xD0 and <= 0xD9))
        {
            _left = 0;
            return (byte?)marker;
        }
        if (Byte() is not { } high || Byte() is not { } low)
            return null;
        _left = Math.Max(0, ((high << 8) | low) - 2);
        return (byte)marker;
    }

    /// <summary>The first bytes of the segment, or null where there are fewer.</summary>
    public byte[]? Take(int count)
    {
        var bytes = new byte[count];
        for (var index = 0; index < count; index++)
        {
            if (_left-- <= 0 || Byte() is not { } next)
                return null;
            bytes[index] = (byte)next;
        }
        return bytes;
    }

    /// <summary>Goes to the end of the segment.</summary>
    public void Skip()
    {
        for (; _left > 0 && _position < headLength; _left--)
            _position++;
        for (int read; _left > 0 && (read = file.Read(_waste, 0, Math.Min(_left, _waste.Length))) > 0; )
            _left -= read;
    }

    private int? Byte()
    {
        if (_position < headLength)
            return head[_position++];
        var next = file.ReadByte();
        return next < 0 ? null : next;
    }
}
