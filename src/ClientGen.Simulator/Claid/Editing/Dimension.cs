using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>A width or height as requested: pixels, a percentage of the input, or left to the other side.</summary>
internal sealed partial record Dimension(int? Pixels, double? Factor)
{
    public static Dimension Auto { get; } = new(null, null);

    public bool IsAuto => this == Auto;

    /// <summary>Reads what the schema allows; null where a text is neither "auto" nor a percentage.</summary>
    public static Dimension? Read(JToken? token) =>
        token switch
        {
            null => Auto,
            JValue { Type: JTokenType.Integer } v => new((int)Math.Clamp((long)v, int.MinValue, int.MaxValue), null),
            JValue { Value: "auto" } => Auto,
            JValue { Value: string text } when Percentage().Match(text) is { Success: true } m => new(
                null,
                double.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) / 100
            ),
            _ => null,
        };

    public int Of(int input) => Pixels ?? (int)Math.Max(1, Math.Round(input * (Factor ?? 1)));

    [GeneratedRegex(@"\A([0-9]+(?:\.[0-9]+)?)%\z")]
    private static partial Regex Percentage();
}
