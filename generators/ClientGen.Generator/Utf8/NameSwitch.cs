using System.Text;
using ClientGen.Generator.Naming;

namespace ClientGen.Generator.Utf8;

/// <summary>Writes an expression that finds a text among known ones: by its length, then by its bytes.</summary>
internal static class NameSwitch
{
    /// <param name="cases">The texts, and the C# of what each gives.</param>
    /// <param name="otherwise">The C# of what any other text gives.</param>
    /// <returns>The expression, over a span called <c>name</c>, and a semicolon.</returns>
    public static string Write(IEnumerable<(string Text, string Gives)> cases, string otherwise)
    {
        var arms = cases
            .GroupBy(@case => Encoding.UTF8.GetByteCount(@case.Text))
            .OrderBy(same => same.Key)
            .Select(same =>
                $"            {same.Key} => "
                + string.Concat(
                    same.Select(@case => $"name.SequenceEqual({CSharpLiteral.Quote(@case.Text)}u8) ? {@case.Gives}\n                : ")
                )
                + $"{otherwise},"
            )
            .Append($"            _ => {otherwise},");
        return $"        name.Length switch\n        {{\n{string.Join("\n", arms)}\n        }};";
    }
}
