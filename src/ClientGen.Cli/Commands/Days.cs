using System.Globalization;

namespace ClientGen.Cli.Commands;

/// <summary>Days as arguments write them.</summary>
internal static class Days
{
    /// <summary>The day, as in <c>2030-12-31</c>; null for nothing, and for what is none.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
