using System.Globalization;
using System.Text.Json;

namespace ClientGen.ModelTesting.Fuzzing;

/// <summary>Values as no document promises them.</summary>
/// <param name="random">The source of chance.</param>
public sealed class OddValues(Random random)
{
    private static readonly string[] Numbers =
    [
        "0",
        "-0",
        "0.0",
        "-0.0",
        "0e0",
        "1e0",
        "0.1e1",
        "1E+2",
        "10e-1",
        "2",
        "2.0",
        "2.50",
        "77",
        "77.0",
        "77.5",
        "7.75e1",
        "1e29",
        "1e400",
        "-1e400",
        "5e-324",
        "1e-400",
        "3.1622776601683794e-15",
        "9007199254740993",
        "2147483648",
        "-2147483649",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775809",
        "79228162514264337593543950336",
        "0.1234567890123456789012345678901",
        "1.7976931348623159e308",
        "0.30000000000000004",
        "1000000000000000000000000000000000000000000000000000000000001",
        "76.99999999999999999999999999999999999999",
        "1e-29",
        "100000000000000000000e-20",
    ];

    private static readonly string[] Texts =
    [
        "",
        " ",
        "soon",
        "10:00",
        "5",
        "-1",
        "1e5",
        "true",
        "null",
        "NaN",
        "{}",
        "[]",
        "\u0000",
        "\n\t\r\b\f",
        "\u2028\u2029",
        "\ufeff",
        "\"",
        "\\",
        "/",
        "'",
        "😀é漢",
        "2026-01-02",
        "2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05",
        "2026-01-02T03:04:05.120+02:00",
        "2026-01-02 03:04:05",
        "2026-01-02T03:04",
        "2026-01-02T03:04:05.123456789Z",
        "2026-02-30T00:00:00Z",
        "2026-01-02T24:00:00Z",
        "2026-01-02T03:04:60Z",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "/Date(5)/",
        "2026-W01-1",
        "20260102T030405Z",
        "2026-01-02T03:04:05+0200",
        "2026-01-02T03:04:05+99:00",
        "2026-1-2",
        "Fri, 02 Jan 2026 03:04:05 GMT",
        "01/02/2026",
    ];

    public JsonTree Any(int depth = 0) =>
        random.Next(depth < 3 ? 9 : 6) switch
        {
            0 or 1 => Number(),
            2 or 3 => Text(),
            4 => JsonTree.Of(random.Next(2) == 0 ? JsonTokenType.True : JsonTokenType.False),
            5 => JsonTree.Of(JsonTokenType.Null),
            6 => List(depth),
            _ => Object(depth),
        };

    public JsonTree Number() =>
        JsonTree.Number(
            random.Next(4) switch
            {
                0 => BitConverter.Int64BitsToDouble(random.NextInt64()) is var any && double.IsFinite(any)
                    ? any.ToString("R", CultureInfo.InvariantCulture)
                    : "1",
                1 => $"{random.Next(-9, 10)}.{random.NextInt64(1_000_000_000)}{random.NextInt64(1_000_000_000)}",
                _ => Numbers[random.Next(Numbers.Length)],
            }
        );

    public JsonTree Text() => JsonTree.String(Texts[random.Next(Texts.Length)]);

    /// <summary>Lists in objects in lists, almost as deep as is read.</summary>
    public JsonTree Deep(int levels)
    {
        var tree = Any(3);
        while (levels-- > 0)
        {
            var around = JsonTree.Of(random.Next(2) == 0 ? JsonTokenType.StartArray : JsonTokenType.StartObject);
            if (around.IsList)
                around.Items.Add(tree);
            else
                around.Members.Add(("d", tree));
            tree = around;
        }
        return tree;
    }

    private JsonTree List(int depth)
    {
        var list = JsonTree.Of(JsonTokenType.StartArray);
        for (var count = random.Next(4); count > 0; count--)
            list.Items.Add(Any(depth + 1));
        return list;
    }

    private JsonTree Object(int depth)
    {
        var members = JsonTree.Of(JsonTokenType.StartObject);
        for (var count = random.Next(4); count > 0; count--)
            members.Members.Add((random.Next(8) == 0 ? "$type" : "m" + random.Next(3), Any(depth + 1)));
        return members;
    }
}
