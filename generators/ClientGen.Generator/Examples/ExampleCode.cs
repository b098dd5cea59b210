namespace ClientGen.Generator.Examples;

/// <summary>Lays out the C# of an example: on one line where it fits, else a line for each part.</summary>
internal static class ExampleCode
{
    private const int Width = 90;
    private const string Indent = "    ";

    /// <summary><c>new Type { … }</c>.</summary>
    public static string New(string type, IReadOnlyList<string> members)
    {
        if (members.Count == 0)
            return $"new {type}()";
        var line = $"new {type} {{ {string.Join(", ", members)} }}";
        return Fits(line) ? line : $"new {type}\n{{\n{Lines(members, ",")}\n}}";
    }

    /// <summary><c>[a, b]</c>, or <c>new T[] { a, b }</c> where the target does not tell the type.</summary>
    public static string List(string? itemType, string item) => itemType is null ? $"[{item}]" : $"new {itemType}[] {{ {item} }}";

    /// <summary><c>(a, b)</c>.</summary>
    public static string Arguments(IReadOnlyList<string> arguments)
    {
        var line = $"({string.Join(", ", arguments)})";
        return arguments.Count == 1 || Fits(line) ? line : $"(\n{Lines(arguments, ",")[..^1]})";
    }

    private static bool Fits(string line) => line.Length <= Width && !line.Contains('\n', StringComparison.Ordinal);

    private static string Lines(IEnumerable<string> parts, string end) =>
        string.Join('\n', parts.Select(part => Indent + part.Replace("\n", "\n" + Indent, StringComparison.Ordinal) + end));
}
