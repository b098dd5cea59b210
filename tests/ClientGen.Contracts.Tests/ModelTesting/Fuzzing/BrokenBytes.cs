using System.Text;

namespace ClientGen.ModelTesting.Fuzzing;

/// <summary>Bytes as they should not come: no UTF-8, marks of encodings, halves of characters, nesting at the bound, zeros.</summary>
/// <param name="random">The source of chance.</param>
public sealed class BrokenBytes(Random random)
{
    private static readonly byte[][] Pieces =
    [
        [0xFF],
        [0xC0, 0x80],
        [0xED, 0xA0, 0x80],
        [0xF0, 0x9F, 0x98],
        [0x80],
        [0x00],
        [0xEF, 0xBB, 0xBF],
        [0xC2, 0x85],
        [0xE2, 0x80, 0xA8],
        .. new[]
        {
            """\ud800""",
            """\udc00""",
            """\ud83d\ude00""",
            """\ude00\ud83d""",
            """\u0000""",
            """\u2028""",
            """\/""",
            """\u00e9""",
            """
                "
                """,
            """
                "x":"\ud800",
                """,
            """
                "\udfff":1,
                """,
            """
                "\u0069d":1,
                """,
            """
                "id":1,"id":2,
                """,
            " ",
            "\t",
            "-",
            "0",
            "00",
            "9",
            ".",
            "e9",
            ",",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public byte[] Break(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var at = random.Next(bytes.Length + 1);
        var piece = Pieces[random.Next(Pieces.Length)];
        return random.Next(10) switch
        {
            0 => [0xEF, 0xBB, 0xBF, .. bytes],
            1 => random.Next(4) switch
            {
                0 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(json)],
                1 => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(json)],
                2 => [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(json)],
                _ => [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. bytes],
            },
            2 when bytes.Length > 0 => Flipped(bytes),
            3 => [.. bytes, .. piece],
            4 => Nested(bytes),
            5 => bytes[..at],
            // Mostly inside a text.
            _ => Inserted(bytes, piece),
        };
    }

    private byte[] Flipped(byte[] bytes)
    {
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private byte[] Inserted(byte[] bytes, byte[] piece)
    {
        var at = Array.IndexOf(bytes, (byte)'"', random.Next(bytes.Length + 1)) + 1;
        return [.. bytes[..at], .. piece, .. bytes[at..]];
    }

    // One more member whose value is nested to just below, at or above the bound.
    private byte[] Nested(byte[] bytes)
    {
        var levels = random.Next(60, 68);
        var deep = Encoding.UTF8.GetBytes($"\"deep\":{new string('[', levels)}{new string(']', levels)}{(bytes.Length > 2 ? "," : "")}");
        var at = Array.IndexOf(bytes, (byte)'{') + 1;
        return [.. bytes[..at], .. deep, .. bytes[at..]];
    }
}
