using System.Text.RegularExpressions;

namespace ClientGen.OpenApi.Reading;

/// <summary>Block scalars of nothing but blank lines.</summary>
internal static partial class BlankScalars
{
    /// <summary>Takes the spaces from blank lines that follow the head of a block scalar; by YAML's rules they say nothing there.
    /// Lines keep their numbers.</summary>
    public static string Outdent(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!Head().IsMatch(lines[i]))
                continue;
            while (i + 1 < lines.Length && string.IsNullOrWhiteSpace(lines[i + 1]))
                lines[++i] = "";
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"(^|[:\-?]\s+)([&!]\S+\s+)*[|>][-+0-9]{0,2}\s*(\s#.*)?\r?$")]
    private static partial Regex Head();
}
