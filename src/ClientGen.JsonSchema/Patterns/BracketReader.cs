namespace ClientGen.JsonSchema.Patterns;

/// <summary>Reads <c>[…]</c>, from behind its first bracket.</summary>
internal sealed class BracketReader(PatternReader reader)
{
    private readonly CharacterSet _set = new();

    /// <exception cref="ArgumentException">There is no last bracket, or a range that ends before it begins.</exception>
    public string Read()
    {
        var negated = reader.Take('^');
        while (!reader.Take(']'))
        {
            if (Item() is not { } from)
                continue;
            if (reader.Peek != '-' || reader.PeekSecond is ']' or '\0')
                _set.Add(from, from);
            else
                Range(from);
        }

        return negated ? _set.Outside() : _set.Inside();
    }

    private void Range(int from)
    {
        reader.Take('-');
        if (Item() is { } to)
        {
            _set.Add(from, to);
            return;
        }

        // A set is no end of a range: what looks like one is a character, a hyphen and the set.
        _set.Add(from, from);
        _set.Add('-', '-');
    }

    /// <summary>The next character, or null where a set stood there, which is added.</summary>
    private int? Item()
    {
        if (reader.IsAtEnd)
            throw new ArgumentException("[ has no ]");
        if (!reader.Take('\\'))
            return reader.Character();
        if (CharacterClasses.TryAdd(_set, reader.Peek))
        {
            reader.Character();
            return null;
        }

        var negated = reader.Peek == 'P';
        if (reader.Property() is { } name)
        {
            CharacterClasses.AddProperty(_set, name, negated);
            return null;
        }

        return reader.Take('b') ? '\b'
            : reader.Escaped() is { } character ? character
            : reader.IsAtEnd ? throw new ArgumentException("[ has no ]")
            : reader.Character();
    }
}
