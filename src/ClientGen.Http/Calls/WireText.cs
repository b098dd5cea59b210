using System.Globalization;
using ClientGen.Json;

namespace ClientGen.Http;

/// <summary>The text of values in paths, queries and headers: invariant culture, lower-case booleans.</summary>
internal static class WireText
{
    public static string Scalar(string name, object value) =>
        value switch
        {
            string text => text,
            IWireValue wire => wire.ToString() ?? "",
            bool flag => flag ? "true" : "false",
            float number => Finite(name, number).ToString("R", CultureInfo.InvariantCulture),
            double number => Finite(name, number).ToString("R", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
            Uri address => address.OriginalString,
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static double Finite(string name, double number) =>
        double.IsNaN(number) || double.IsInfinity(number)
            ? throw new ArgumentException($"'{name}' must be a finite number.", name)
            : number;
}
