using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>A number that no CLR type holds, with its text as it came. As a value it is the nearest double.</summary>
internal sealed class ExactNumber(string text) : JValue(Nearest(text))
{
    // A decimal holds 28 digits for certain, and as many places; the reader refuses longer integers than this.
    private const int MostDigits = 28;
    private const int LongestInteger = 300;
    private static readonly string Mark = $"number-{Guid.NewGuid():N}-";
    private static readonly Regex Number = new(
        @"\A-?(?<whole>0|[1-9][0-9]*)(?:\.(?<fraction>[0-9]+))?(?:[eE](?<exponent>[+-]?[0-9]+))?\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Writes JSON anew with every number that does not fit as a marked text, which a reader takes whole.</summary>
    public static string MarkIn(string json)
    {
        var marked = new StringBuilder(json.Length + 100);
        for (var at = 0; at < json.Length;)
        {
            var end = json[at] is '"' ? EndOfText(json, at) : json[at] is '-' or (>= '0' and <= '9') ? EndOfNumber(json, at) : at + 1;
            var part = json.Substring(at, end - at);
            marked.Append(part.Length > 1 && part[0] != '"' && !Fits(part) ? $"\"{Mark}{part}\"" : part);
            at = end;
        }
        return marked.ToString();
    }

    /// <summary>The number's text, where a text is a marked one.</summary>
    public static string? TextOf(object? value) =>
        value is string text && text.StartsWith(Mark, StringComparison.Ordinal) ? text.Substring(Mark.Length) : null;

    public static double Nearest(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;

    /// <summary>Turns marked texts into numbers again.</summary>
    public static JToken Restore(JToken token)
    {
        if (token is JValue value)
            return TextOf(value.Value) is { } single ? new ExactNumber(single) : token;
        foreach (var marked in ((JContainer)token).Descendants().OfType<JValue>().Where(member => TextOf(member.Value) is not null).ToList())
            marked.Replace(new ExactNumber(TextOf(marked.Value)!));
        return token;
    }

    public static bool IsIn(JToken token) => token is ExactNumber || (token is JContainer container && container.Descendants().OfType<ExactNumber>().Any());

    /// <summary>A copy that keeps the texts; Newtonsoft's own copy has the nearest doubles.</summary>
    public static JToken Copy(JToken token) => token switch
    {
        ExactNumber number => new ExactNumber(number.ToString()),
        _ when !IsIn(token) => token.DeepClone(),
        JObject members => new JObject(members.Properties().Select(member => new JProperty(member.Name, Copy(member.Value)))),
        _ => new JArray(token.Children().Select(Copy)),
    };

    public override void WriteTo(JsonWriter writer, params JsonConverter[] converters) => writer.WriteRawValue(text);

    public override string ToString() => text;

    private static bool Fits(string text)
    {
        if (Number.Match(text) is not { Success: true } match)
            return true;
        var (whole, fraction, exponent) = (match.Groups["whole"].Value, match.Groups["fraction"].Value, match.Groups["exponent"]);
        if (fraction.Length == 0 && !exponent.Success)
            return whole.Length <= LongestInteger;
        var digits = (whole + fraction).TrimStart('0').Length;
        if (!exponent.Success)
            return digits <= MostDigits && fraction.Length <= MostDigits;
        return int.TryParse(exponent.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power)
            && power is > -1000 and < 1000 && digits + Math.Max(0, power) <= MostDigits && fraction.Length - power <= MostDigits;
    }

    private static int EndOfText(string json, int start)
    {
        for (var at = start + 1; at < json.Length; at++)
        {
            if (json[at] == '\\')
                at++;
            else if (json[at] == '"')
                return at + 1;
        }
        return json.Length;
    }

    private static int EndOfNumber(string json, int start)
    {
        var at = start + 1;
        while (at < json.Length && (json[at] is '+' or '-' or '.' or 'e' or 'E' or (>= '0' and <= '9')))
            at++;
        return at;
    }
}
