using System.Text;
using System.Text.Json;

namespace ClientGen.Json;

/// <summary>Short texts that a thread has read, so that those that come again, in the same body or the next, are one string.</summary>
internal struct RepeatedTexts
{
    private const int Places = 64;
    private const int Longest = 24;

    [ThreadStatic]
    private static string?[]? _ofThread;
    private string?[]? _texts;

    public string Text(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        if (text.Length is 0 or > Longest || reader.ValueIsEscaped)
            return reader.GetString()!;
        var place = (text[0] + (text[^1] * 7) + (text[text.Length / 2] * 13) + (text.Length * 31)) & (Places - 1);
        ref var known = ref (_texts ??= _ofThread ??= new string?[Places])[place];
        return known is not null && Ascii.Equals(text, known) ? known : known = reader.GetString()!;
    }
}
