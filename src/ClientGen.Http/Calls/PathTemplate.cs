using System.Text;

namespace ClientGen.Http;

/// <summary>Fills <c>{name}</c> places of a path.</summary>
internal static class PathTemplate
{
    public static void Fill(StringBuilder text, string template, Dictionary<string, string>? escapedValues)
    {
        if (template.Length == 0 || template[0] != '/')
            text.Append('/');
        var position = 0;
        for (int open; (open = template.IndexOf('{', position)) >= 0; )
        {
            var close = template.IndexOf('}', open);
            if (close < 0)
                throw new InvalidOperationException($"The path template '{template}' has an open brace at {open} that is not closed.");
            var name = template.Substring(open + 1, close - open - 1);
            if (escapedValues is null || !escapedValues.TryGetValue(name, out var value))
                throw new InvalidOperationException($"The path '{template}' needs a value for '{name}': call Path(\"{name}\", …).");
            text.Append(template, position, open - position).Append(value);
            position = close + 1;
        }
        text.Append(template, position, template.Length - position);
    }
}
