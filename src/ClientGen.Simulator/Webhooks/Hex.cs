using System.Globalization;

namespace ClientGen.Simulator.Webhooks;

/// <summary>Lower-case hexadecimal, which .NET 8 has no method for.</summary>
internal static class Hex
{
    public static string Lower(byte[] bytes) => string.Concat(bytes.Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
}
