using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>What a vendor bills for a request, as far as it is published. What is not published is unknown, and never nothing.</summary>
public sealed class ExpectedCost
{
    private ExpectedCost(string unit, decimal? units, decimal? creditsPerUnit, string? source)
    {
        Unit = unit;
        Units = units;
        CreditsPerUnit = creditsPerUnit;
        Source = source;
    }

    /// <summary>A request that is billed, of which nothing more is published.</summary>
    public static ExpectedCost Unknown { get; } = new("request", 1, null, null);

    /// <summary>What is counted, such as <c>image</c> or <c>second</c>.</summary>
    public string Unit { get; }

    /// <summary>How many of them the request asks for; the vendor's default where the request does not say. <see langword="null"/> where
    /// only the vendor can tell, as for the images of a folder.</summary>
    public decimal? Units { get; }

    /// <summary>What one costs; <see langword="null"/> where the vendor does not publish it.</summary>
    public decimal? CreditsPerUnit { get; }

    /// <summary>What the request costs; <see langword="null"/> where the vendor does not publish it, or only the vendor can
    /// count.</summary>
    public decimal? Credits => Units * CreditsPerUnit;

    /// <summary>Where it was read; <see langword="null"/> where nothing is published.</summary>
    public string? Source { get; }

    /// <summary>What each request of its kind is billed, whatever it asks for.</summary>
    /// <param name="unit">What is counted.</param>
    /// <param name="units">How many.</param>
    /// <param name="creditsPerUnit">What one costs, where it is published.</param>
    /// <param name="source">Where it was read.</param>
    public static ExpectedCost Of(string unit, decimal units, decimal? creditsPerUnit = null, string? source = null) =>
        new(unit, units, creditsPerUnit, source);

    /// <summary>Counts what a request asks for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="path">The member with the number or the list, by its names on the wire, such as
    /// <c>output.number_of_images</c>.</param>
    /// <param name="otherwise">The number where the member has neither; <see langword="null"/> where only the vendor can tell.</param>
    /// <param name="creditsPerUnit">What one costs, where it is published.</param>
    /// <param name="priced">The numbers for which that is published; all of them where none is named.</param>
    /// <param name="folders">The end of texts of which each stands for many, such as <c>/</c>; other texts stand for one. Where it is
    /// <see langword="null"/>, text is no count.</param>
    /// <param name="source">Where it was read.</param>
    public static ExpectedCost Of(
        JsonModel request,
        string unit,
        string path,
        int? otherwise,
        decimal? creditsPerUnit = null,
        IReadOnlyList<int>? priced = null,
        string? folders = null,
        string? source = null
    )
    {
        // The member may stand inside a union that also has forms without it.
        var units = Count(ModelJson.ToToken(request).SelectToken(path), otherwise, folders);
        var isPriced = priced is null || (units is { } count && priced.Any(known => known == count));
        return new ExpectedCost(unit, units, isPriced ? creditsPerUnit : null, source);
    }

    /// <summary>The number of units, and the credits where they are known.</summary>
    public override string ToString() =>
        $"{Units?.ToString(CultureInfo.InvariantCulture) ?? "unknown number"} x {Unit}, {Text(Credits) ?? "unknown"} credits";

    private static string? Text(decimal? credits) => credits?.ToString("0.##", CultureInfo.InvariantCulture);

    private static decimal? Count(JToken? found, int? otherwise, string? folders) =>
        found switch
        {
            JArray items => items.All(item => IsOne(item, folders)) ? items.Count : null,
            JValue { Value: { } value } when Number(value) is { } number => number,
            JValue { Type: JTokenType.String } when folders is not null => IsOne(found, folders) ? 1 : null,
            _ => otherwise,
        };

    private static decimal? Number(object value) =>
        decimal.TryParse(
            Convert.ToString(value, CultureInfo.InvariantCulture),
            NumberStyles.Number,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static bool IsOne(JToken item, string? folders) =>
        folders is null || (item is JValue { Value: string text } && !text.EndsWith(folders, StringComparison.Ordinal));
}
