using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ClientGen.ModelTesting.Fuzzing;

/// <summary>Writes a tree as text, with the freedom that JSON leaves: space between tokens, and escapes.</summary>
/// <param name="random">Where the freedom is used.</param>
public sealed class TreeText(Random random)
{
    private readonly StringBuilder _text = new();

    public static string Of(JsonTree tree, Random random)
    {
        var writer = new TreeText(random);
        writer.Write(tree);
        return writer._text.ToString();
    }

    private void Write(JsonTree tree)
    {
        Space();
        switch (tree.Kind)
        {
            case JsonTokenType.StartObject:
                List(
                    '{',
                    '}',
                    tree.Members,
                    member =>
                    {
                        Space();
                        Quoted(member.Name);
                        Space();
                        _text.Append(':');
                        Write(member.Value);
                    }
                );
                break;
            case JsonTokenType.StartArray:
                List('[', ']', tree.Items, Write);
                break;
            case JsonTokenType.String:
                Quoted(tree.Text);
                break;
            case JsonTokenType.Number:
                _text.Append(tree.Text);
                break;
            case JsonTokenType.True:
                _text.Append("true");
                break;
            case JsonTokenType.False:
                _text.Append("false");
                break;
            default:
                _text.Append("null");
                break;
        }
        Space();
    }

    private void List<T>(char open, char close, List<T> items, Action<T> write)
    {
        _text.Append(open);
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0)
                _text.Append(',');
            write(items[index]);
        }
        _text.Append(close);
    }

    private void Space()
    {
        if (random.Next(16) == 0)
            _text.Append(" \t\r\n"[random.Next(4)]);
    }

    private void Quoted(string text)
    {
        _text.Append('"');
        foreach (var character in text)
        {
            // Half of a pair alone is no character.
            if (character is '"' or '\\' or < ' ' || (!char.IsSurrogate(character) && random.Next(40) == 0))
                _text.Append("\\u").Append(((int)character).ToString(random.Next(2) == 0 ? "x4" : "X4", CultureInfo.InvariantCulture));
            else
                _text.Append(character);
        }
        _text.Append('"');
    }
}
