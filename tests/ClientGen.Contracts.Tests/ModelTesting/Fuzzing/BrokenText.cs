namespace ClientGen.ModelTesting.Fuzzing;

/// <summary>Breaks JSON text: mostly it is none afterwards, though much of it some readers take for it.</summary>
/// <param name="random">The source of chance.</param>
public sealed class BrokenText(Random random)
{
    private static readonly string[] Pieces =
    [
        "NaN",
        "Infinity",
        "-Infinity",
        "undefined",
        "new Date(5)",
        "/* c */",
        "// c\n",
        "'text'",
        "name",
        "010",
        "0x1F",
        "+1",
        ".5",
        "1.",
        "1e",
        "01",
        "--1",
        "True",
        "nul",
        "\u0001",
        "\"\u0001\"",
        "\"\n\"",
        "\"\\x41\"",
        "\"\\u12\"",
        "\\",
        ",",
        ",,",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "{\"a\"}",
        "[",
        "]",
        "{",
        "}",
        "\"",
        ":",
        ";",
        "\u00a0",
        "\ufeff",
        "{}",
        "1",
    ];

    public string Break(string json)
    {
        var at = random.Next(json.Length + 1);
        var piece = Pieces[random.Next(Pieces.Length)];
        return random.Next(5) switch
        {
            0 => json[..at],
            1 => json + piece,
            2 => json[..at] + json[Math.Min(json.Length, at + 1)..],
            3 when json.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 => json[..(colon + 1)]
                + piece
                + json[(colon + 1)..].TrimStart()[Token(json, colon)..],
            _ => json[..at] + piece + json[at..],
        };
    }

    // The length of the token after a colon, roughly: what is left over is broken all the same.
    private static int Token(string json, int colon)
    {
        var rest = json[(colon + 1)..].TrimStart();
        var end = rest.IndexOfAny([',', '}']);
        return end < 0 ? 0 : end;
    }
}
