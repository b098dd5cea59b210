using System.Collections;
using System.Globalization;
using ClientGen.Json;

namespace ClientGen.Http;

/// <summary>The text of values in paths and queries: invariant culture, lower-case booleans.</summary>
internal static class WireText
{
    public static IEnumerable<string> Of(string name, object? value) =>
        value switch
        {
            null or IWireValue { IsUnset: true } => [],
            string text => [text],
            IWireValue wire => [wire.ToString() ?? ""],
            IEnumerable items => items.Cast<object?>().SelectMany(item => Of(name, item)),
            _ => [Scalar(name, value)],
        };

    private static string Scalar(string name, object value) =>
        value switch
        {
            bool flag => flag ? "true" : "false",
            float number => Finite(name, number).ToString("R", CultureInfo.InvariantCulture),
            double number => Finite(name, number).ToString("R", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static double Finite(string name, double number) =>
        double.IsNaN(number) || double.IsInfinity(number)
            ? throw new ArgumentException($"'{name}' must be a finite number.", name)
            : number;
}
