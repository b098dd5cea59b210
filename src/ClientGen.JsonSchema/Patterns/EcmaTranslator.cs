using System.Text;

namespace ClientGen.JsonSchema.Patterns;

/// <summary>
/// Writes a pattern of ECMA-262 as one of .NET: <c>\d</c>, <c>\w</c> and <c>\b</c> are ASCII, <c>\s</c> is the standard's own list,
/// <c>$</c> is the very end, <c>\p{…}</c> has long names, and a character beyond U+FFFF is one. What .NET has and ECMA-262 has not
/// (<c>\A</c>, <c>\Z</c>, <c>(?i)</c>) keeps .NET's meaning, which is what who wrote it meant. Scripts (<c>\p{Script=…}</c>) are
/// refused, since .NET does not know them.
/// </summary>
internal sealed class EcmaTranslator(string pattern)
{
    private const string Edge =
        $"(?:(?<={CharacterClasses.Word})(?!{CharacterClasses.Word})|(?<!{CharacterClasses.Word})(?={CharacterClasses.Word}))";
    private const string NoEdge =
        $"(?:(?<={CharacterClasses.Word})(?={CharacterClasses.Word})|(?<!{CharacterClasses.Word})(?!{CharacterClasses.Word}))";

    private readonly PatternReader _reader = new(pattern);
    private readonly StringBuilder _result = new(pattern.Length * 2);

    /// <exception cref="ArgumentException">The pattern is not a regular expression.</exception>
    public string Translate()
    {
        while (!_reader.IsAtEnd)
        {
            if (_reader.Take('\\'))
                Escape();
            else if (_reader.Take('['))
                _result.Append(new BracketReader(_reader).Read());
            else if (_reader.Take('.'))
                _result.Append(CharacterClasses.Dot().Inside());
            else if (_reader.Take('$'))
                _result.Append(@"\z");
            else
                Literal(_reader.Character(), isEscaped: false);
        }

        return _result.ToString();
    }

    private void Escape()
    {
        var set = new CharacterSet();
        if (CharacterClasses.TryAdd(set, _reader.Peek))
        {
            _reader.Character();
            _result.Append(set.Inside());
        }
        else if (_reader.Take('b'))
        {
            _result.Append(Edge);
        }
        else if (_reader.Take('B'))
        {
            _result.Append(NoEdge);
        }
        else if (_reader.Peek is 'p' or 'P')
        {
            Property(set);
        }
        else if (_reader.Escaped() is { } character)
        {
            Literal(character, isEscaped: true);
        }
        else
        {
            _result.Append('\\').Append(_reader.IsAtEnd ? "" : char.ConvertFromUtf32(_reader.Character()));
        }
    }

    private void Property(CharacterSet set)
    {
        var negated = _reader.Peek == 'P';
        if (_reader.Property() is not { } name)
            throw new ArgumentException("\\p is followed by no name of a property in braces");
        CharacterClasses.AddProperty(set, name, negated);
        _result.Append(set.Inside());
    }

    private void Literal(int character, bool isEscaped)
    {
        if (character > 0xffff)
            _result.Append("(?:").Append(char.ConvertFromUtf32(character)).Append(')');
        else if (isEscaped)
            _result.Append(CharacterSet.Unit(character));
        else
            _result.Append((char)character);
    }
}
