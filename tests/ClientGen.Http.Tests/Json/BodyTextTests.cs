using System.Text;

namespace ClientGen.Json.Tests;

/// <summary>Text of a body in memory is what <see cref="StreamReader"/> makes of the same bytes.</summary>
public sealed class BodyTextTests
{
    private static readonly Encoding[] Marked =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        Encoding.Unicode,
        Encoding.BigEndianUnicode,
        Encoding.UTF32,
        new UTF32Encoding(bigEndian: true, byteOrderMark: true),
    ];

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(4096)]
    public void AnyBytes_GiveTheCharactersOfAStreamReader(int part)
    {
        var random = new Random(part);
        for (var round = 0; round < 300; round++)
        {
            var bytes = Bytes(random, round);

            Text(bytes, part).ShouldBe(Expected(bytes), $"round {round}: {Convert.ToHexString(bytes)}");
        }
    }

    [Fact]
    public void CharacterByCharacter_ItIsTheSame()
    {
        using var reader = new BodyText(new("a😀é"u8.ToArray()));
        var text = new StringBuilder();
        for (int next; (next = reader.Peek()) >= 0; )
        {
            reader.Read().ShouldBe(next);
            text.Append((char)next);
        }

        text.ToString().ShouldBe("a😀é");
        reader.Read().ShouldBe(-1);
    }

    [Fact]
    public void APartOfAnArray_IsAllThatIsRead()
    {
        using var reader = new BodyText(new("before{}after"u8.ToArray(), 6, 2));

        reader.ReadToEnd().ShouldBe("{}");
    }

    // Every third with a mark before it, every fourth cut within a character.
    private static byte[] Bytes(Random random, int round)
    {
        var text = string.Concat(
            Enumerable
                .Range(0, random.Next(1, 40))
                .Select(_ =>
                    random.Next(4) switch
                    {
                        0 => "😀",
                        1 => "é",
                        _ => "a",
                    }
                )
        );
        byte[] bytes = [.. Encoding.UTF8.GetBytes(text)];
        if (round % 3 == 0)
        {
            var encoding = Marked[random.Next(Marked.Length)];
            bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        }
        return round % 4 == 0 ? bytes[..^1] : bytes;
    }

    private static string Text(byte[] bytes, int part)
    {
        using var reader = new BodyText(new(bytes));
        var buffer = new char[part];
        var text = new StringBuilder();
        for (int read; (read = reader.Read(buffer, 0, part)) > 0; )
            text.Append(buffer, 0, read);
        return text.ToString();
    }

    private static string Expected(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
