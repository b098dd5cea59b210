using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>What a vendor bills for a request, as far as it is published.</summary>
public sealed class ExpectedCost
{
    private ExpectedCost(string unit, decimal units, decimal? creditsPerUnit)
    {
        Unit = unit;
        Units = units;
        CreditsPerUnit = creditsPerUnit;
    }

    /// <summary>What is counted, such as <c>image</c> or <c>second</c>.</summary>
    public string Unit { get; }

    /// <summary>How many of them the request asks for; the vendor's default where the request does not say.</summary>
    public decimal Units { get; }

    /// <summary>What one costs; <see langword="null"/> where the vendor does not publish it.</summary>
    public decimal? CreditsPerUnit { get; }

    /// <summary>What the request costs; <see langword="null"/> where the vendor does not publish it.</summary>
    public decimal? Credits => Units * CreditsPerUnit;

    /// <summary>Counts what a request asks for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="path">The member with the number, by its names on the wire, such as <c>output.number_of_images</c>.</param>
    /// <param name="otherwise">The number where the member is not set.</param>
    /// <param name="creditsPerUnit">What one costs, where it is published.</param>
    public static ExpectedCost Of(JsonModel request, string unit, string path, int otherwise, decimal? creditsPerUnit = null)
    {
        // The member may stand inside a union that also has forms without it.
        var found = ModelJson.ToToken(request).SelectToken(path) as JValue;
        var units = decimal.TryParse(
            Convert.ToString(found?.Value, CultureInfo.InvariantCulture),
            NumberStyles.Number,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : otherwise;
        return new ExpectedCost(unit, units, creditsPerUnit);
    }

    /// <summary>The number of units, and the credits where they are known.</summary>
    public override string ToString() =>
        $"{Units.ToString(CultureInfo.InvariantCulture)} x {Unit}, {Credits?.ToString(CultureInfo.InvariantCulture) ?? "unknown"} credits";
}
