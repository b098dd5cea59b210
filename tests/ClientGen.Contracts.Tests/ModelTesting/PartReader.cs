namespace ClientGen.ModelTesting;

/// <summary>Gives a text in parts of a length.</summary>
/// <param name="text">The text.</param>
/// <param name="length">How many characters come at once.</param>
public sealed class PartReader(string text, int length) : TextReader
{
    private int _at;

    public override int Peek() => _at < text.Length ? text[_at] : -1;

    public override int Read() => _at < text.Length ? text[_at++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        var part = Math.Min(Math.Min(count, length), text.Length - _at);
        text.CopyTo(_at, buffer, index, part);
        _at += part;
        return part;
    }
}
