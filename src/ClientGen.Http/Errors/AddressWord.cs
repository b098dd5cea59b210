using System.Text;

namespace ClientGen.Http;

/// <summary>One word of a text, which may be or hold an address.</summary>
internal sealed class AddressWord(string word)
{
    private const int LongestName = 64;
    private static readonly string[] QueryMarks = ["?", "#", "%3F", "%23", "%253F", "%2523", "\\u003f", "\\u0023"];
    private static readonly string[] Slashes = ["/", "%2F", "%252F", "\\u002f"];
    private static readonly string[] Ats = ["@", "%40", "%2540", "\\u0040"];
    private static readonly string[] Colons = [":", "%3A", "%253A", "\\u003a"];
    private static readonly string[] Equal = ["=", "%3D", "%253D", "\\u003d"];
    private static readonly string[] Ends = ["&", "%26", "%2526", "\\u0026", ";", ",", "'", "(", ")", "{", "}", "[", "]", "|", "\\"];

    public void AppendTo(StringBuilder clean)
    {
        var query = Query();
        AppendHead(clean, query < 0 ? word.Length : query);
        if (query >= 0)
            clean.Append('?').Append(AddressText.Hidden);
    }

    // A question mark at the end of a sentence begins no query. What is after one is hidden where an address is before it, or a value after
    // it.
    private int Query()
    {
        var slash = FirstSlash();
        var address = Math.Min(slash, word.IndexOf('.') is var dot and >= 0 ? dot : int.MaxValue);
        var lastLetter = word.Length - 1;
        while (lastLetter >= 0 && !char.IsLetterOrDigit(word[lastLetter]))
            lastLetter--;
        var lastValue = Math.Max(word.LastIndexOf('='), word.LastIndexOf("%3D", StringComparison.OrdinalIgnoreCase));
        for (var at = 0; at < word.Length; at++)
        {
            var mark = LengthAt(at, QueryMarks);
            if (mark > 0 && lastLetter >= at + mark && ((word[at] == '#' ? slash : address) < at || lastValue > at))
                return at;
        }
        return -1;
    }

    private void AppendHead(StringBuilder clean, int end)
    {
        // Where the last part between slashes is written, and whether it may be a user with a password.
        var (segment, justSlash, isAuthority, hasColon) = (clean.Length, false, false, false);
        // Where the name of a parameter begins, if an equals sign follows.
        var name = 0;
        for (int at = 0, length; at < end; at += length)
        {
            // No sign of any kind.
            if (char.IsLetterOrDigit(word[at]))
            {
                clean.Append(word[at]);
                (justSlash, length) = (false, 1);
                continue;
            }
            if ((length = LengthAt(at, Slashes)) > 0)
            {
                clean.Append(word, at, length);
                (segment, justSlash, isAuthority, hasColon, name) = (clean.Length, true, justSlash, false, at + length);
                continue;
            }
            // JSON may escape each slash.
            justSlash &= word[at] == '\\';
            if ((length = LengthAt(at, Ats)) > 0 && (isAuthority || hasColon))
            {
                clean.Length = segment;
                clean.Append(isAuthority ? "" : AddressText.Hidden + "@");
                (segment, name) = (clean.Length, at + length);
                continue;
            }
            if ((length = LengthAt(at, Equal)) > 0 && IsSecret(name, at))
            {
                var value = at + length;
                while (at + length < end && LengthAt(at + length, Ends) == 0)
                    length++;
                clean.Append('=').Append(at + length > value ? AddressText.Hidden : "");
                continue;
            }
            var colon = LengthAt(at, Colons);
            hasColon |= colon > 0;
            length = Math.Max(Math.Max(LengthAt(at, Equal), LengthAt(at, Ends)), colon);
            if (length > 0)
                name = at + length;
            length = Math.Max(length, 1);
            clean.Append(word, at, length);
        }
    }

    private bool IsSecret(int start, int end) =>
        end - start is > 0 and <= LongestName && SecretNames.HoldsInQuery(word.Substring(start, end - start));

    private int FirstSlash()
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (LengthAt(at, Slashes) > 0)
                return at;
        }
        return int.MaxValue;
    }

    private int LengthAt(int at, string[] marks)
    {
        var first = word[at];
        if (char.IsLetterOrDigit(first))
            return 0;
        foreach (var mark in marks)
        {
            if (
                mark[0] == first
                && (mark.Length == 1 || string.Compare(word, at, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0)
            )
            {
                return mark.Length;
            }
        }
        return 0;
    }
}
