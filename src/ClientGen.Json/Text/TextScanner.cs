using System.Text;
using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Takes the words, texts and numbers of JSON from characters.</summary>
internal sealed class TextScanner(CharSource text, Func<string, JsonReaderException> wrong)
{
    private readonly NameCache _names = new();
    private StringBuilder _built = Spare.Builder();

    public object? Word(string word, object? value)
    {
        foreach (var letter in word)
        {
            if (text.Next() != letter)
                throw wrong("A JSON value is expected here.");
        }
        return value;
    }

    /// <summary>A text in double quotes.</summary>
    public string Text()
    {
        text.Take();
        return Rest();
    }

    /// <summary>The name of a member, in double quotes.</summary>
    public string Name()
    {
        text.Take();
        return text.TakeName(_names) ?? Rest();
    }

    /// <summary>Ends the reading.</summary>
    public void End()
    {
        var built = _built;
        _built = new StringBuilder(0);
        Spare.Return(built);
    }

    private string Rest()
    {
        _built.Clear();
        while (true)
        {
            if (text.TakePlain(_built) is { } whole)
                return whole;
            switch (text.Peek())
            {
                case '"':
                    text.Take();
                    return _built.ToString();
                case '\\':
                    text.Take();
                    _built.Append(Escaped());
                    break;
                case < 0:
                    throw wrong("The text ends too early.");
                case < ' ':
                    throw wrong("A control character is not allowed here: it must be escaped.");
            }
        }
    }

    public string Number(out bool isInteger)
    {
        _built.Clear();
        isInteger = true;
        if (text.Peek() == '-')
            Take();
        if (text.Peek() == '0')
            Take();
        else
            Digits();
        if (text.Peek() == '.')
        {
            isInteger = false;
            Take();
            Digits();
        }
        if (text.Peek() is 'e' or 'E')
        {
            isInteger = false;
            Take();
            if (text.Peek() is '+' or '-')
                Take();
            Digits();
        }
        return _built.ToString();
    }

    private void Digits()
    {
        if (text.Peek() is not (>= '0' and <= '9'))
            throw wrong("A digit is expected here.");
        while (text.Peek() is >= '0' and <= '9')
            Take();
    }

    private void Take() => _built.Append((char)text.Next());

    private char Escaped() =>
        text.Next() switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => Code(),
            _ => throw wrong("This is no escape that JSON knows."),
        };

    private char Code()
    {
        var code = 0;
        for (var digits = 0; digits < 4; digits++)
        {
            code =
                (code << 4)
                | text.Next() switch
                {
                    var digit and >= '0' and <= '9' => digit - '0',
                    var digit and >= 'a' and <= 'f' => digit - 'a' + 10,
                    var digit and >= 'A' and <= 'F' => digit - 'A' + 10,
                    _ => throw wrong("Four hexadecimal digits are expected here."),
                };
        }
        return (char)code;
    }
}
