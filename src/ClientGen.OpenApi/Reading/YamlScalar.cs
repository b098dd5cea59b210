using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ClientGen.OpenApi.Reading;

/// <summary>The YAML 1.2 core schema: what a plain scalar means. <c>yes</c> and <c>2024-01-01</c> stay text.</summary>
internal static partial class YamlScalar
{
    public static JValue Read(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Tag != "tag:yaml.org,2002:str"
            ? Plain(scalar.Value)
            : JValue.CreateString(scalar.Value);

    private static JValue Plain(string text) =>
        text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => JValue.CreateNull(),
            "true" or "True" or "TRUE" => new JValue(true),
            "false" or "False" or "FALSE" => new JValue(false),
            _ => Number(text) ?? JValue.CreateString(text),
        };

    private static JValue? Number(string text)
    {
        if (Whole().IsMatch(text))
        {
            var number = BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            return number >= long.MinValue && number <= long.MaxValue ? new JValue((long)number) : JToken.FromObject(number) as JValue;
        }

        if (Hexadecimal().IsMatch(text))
            return new JValue(long.Parse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        return Fraction().IsMatch(text) ? new JValue(double.Parse(text, CultureInfo.InvariantCulture)) : null;
    }

    [GeneratedRegex(@"^[-+]?[0-9]+$")]
    private static partial Regex Whole();

    [GeneratedRegex("^0x[0-9a-fA-F]{1,15}$")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Fraction();
}
