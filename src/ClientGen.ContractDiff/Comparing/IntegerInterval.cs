namespace ClientGen.ContractDiff.Comparing;

/// <summary>The whole numbers that range and format together allow.</summary>
/// <param name="Lower">The least; null where there is none.</param>
/// <param name="Upper">The greatest; null where there is none.</param>
internal sealed record IntegerInterval(decimal? Lower, decimal? Upper)
{
    /// <summary>Formats of whole numbers. OpenAPI's registry of formats names them by their bits.</summary>
    public static IReadOnlyDictionary<string, (decimal Lower, decimal Upper)> Widths { get; } =
        new Dictionary<string, (decimal, decimal)>(StringComparer.Ordinal)
        {
            ["int8"] = (sbyte.MinValue, sbyte.MaxValue),
            ["uint8"] = (byte.MinValue, byte.MaxValue),
            ["int16"] = (short.MinValue, short.MaxValue),
            ["uint16"] = (ushort.MinValue, ushort.MaxValue),
            ["int32"] = (int.MinValue, int.MaxValue),
            ["uint32"] = (uint.MinValue, uint.MaxValue),
            ["int64"] = (long.MinValue, long.MaxValue),
            ["uint64"] = (ulong.MinValue, ulong.MaxValue),
        };

    /// <summary>The interval of a schema for whole numbers; null for other schemas, and under a format that is not known.</summary>
    public static IntegerInterval? Of(NormalizedSchema schema)
    {
        if (schema.Types != JsonTypes.Integer || schema.Text.Formats.Keys.Any(f => !Widths.ContainsKey(f)))
            return null;
        var (lower, upper) = (schema.Numbers.Min?.ForIntegers(lower: true).Value, schema.Numbers.Max?.ForIntegers(lower: false).Value);
        foreach (var format in schema.Text.Formats.Keys)
        {
            var width = Widths[format];
            lower = lower > width.Lower ? lower : width.Lower;
            upper = upper < width.Upper ? upper : width.Upper;
        }

        return new(lower is { } l ? decimal.Ceiling(l) : null, upper is { } u ? decimal.Floor(u) : null);
    }
}
