using System.Text.RegularExpressions;

namespace ClientGen.OpenApi.Naming;

/// <summary>Names from the wire as .NET names.</summary>
internal static partial class CSharpName
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract",
        "as",
        "base",
        "bool",
        "break",
        "byte",
        "case",
        "catch",
        "char",
        "checked",
        "class",
        "const",
        "continue",
        "decimal",
        "default",
        "delegate",
        "do",
        "double",
        "else",
        "enum",
        "event",
        "explicit",
        "extern",
        "false",
        "finally",
        "fixed",
        "float",
        "for",
        "foreach",
        "goto",
        "if",
        "implicit",
        "in",
        "int",
        "interface",
        "internal",
        "is",
        "lock",
        "long",
        "namespace",
        "new",
        "null",
        "object",
        "operator",
        "out",
        "override",
        "params",
        "private",
        "protected",
        "public",
        "readonly",
        "ref",
        "return",
        "sbyte",
        "sealed",
        "short",
        "sizeof",
        "stackalloc",
        "static",
        "string",
        "struct",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typeof",
        "uint",
        "ulong",
        "unchecked",
        "unsafe",
        "ushort",
        "using",
        "virtual",
        "void",
        "volatile",
        "while",
    };

    /// <summary><c>tmp_url</c> is <c>TmpUrl</c>, <c>CMYKColorProfile</c> is <c>CmykColorProfile</c>, <c>16:9</c> is
    /// <c>Value16_9</c>.</summary>
    public static string Pascal(string wire)
    {
        var words = Words().Matches(Latin.Of(wire)).Select(match => match.Value).ToList();
        var name = "";
        foreach (var word in words)
        {
            // Two numbers side by side would read as one.
            if (name.Length > 0 && char.IsDigit(name[^1]) && char.IsDigit(word[0]))
                name += "_";
            name += Capitalise(word);
        }
        return name.Length == 0 ? ""
            : char.IsDigit(name[0]) ? "Value" + name
            : name;
    }

    /// <summary><c>TmpUrl</c> is <c>tmpUrl</c>; a C# keyword gets an <c>@</c>.</summary>
    public static string Camel(string pascal)
    {
        var camel = char.ToLowerInvariant(pascal[0]) + pascal[1..];
        return Keywords.Contains(camel) ? "@" + camel : camel;
    }

    public static bool IsIdentifier(string name) => Identifier().IsMatch(name);

    private static string Capitalise(string word) =>
        word.Length > 2 && word.All(letter => !char.IsLower(letter))
            ? word[0] + word[1..].ToLowerInvariant()
            : char.ToUpperInvariant(word[0]) + word[1..];

    // An acronym, a capitalised word, a run of lower case letters, or a number.
    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z]+|[0-9]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Identifier();
}
