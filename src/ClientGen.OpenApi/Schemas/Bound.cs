using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>One end of a range of numbers.</summary>
internal sealed record Bound(decimal Value, bool Exclusive, JToken At)
{
    public static decimal? ToDecimal(JToken? token)
    {
        if (token is not JValue { Type: JTokenType.Integer or JTokenType.Float } number)
            return null;
        if (
            decimal.TryParse(
                Convert.ToString(number.Value, CultureInfo.InvariantCulture),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var exact
            )
        )
            return exact;
        return (double)number > 0 ? decimal.MaxValue : decimal.MinValue;
    }

    /// <summary>Above zero from below: positive when this lower bound lets less through than the other.</summary>
    public int CompareAsLower(Bound other) => Value != other.Value ? Value.CompareTo(other.Value) : Exclusive.CompareTo(other.Exclusive);

    public int CompareAsUpper(Bound other) => Value != other.Value ? other.Value.CompareTo(Value) : Exclusive.CompareTo(other.Exclusive);

    /// <summary>For whole numbers, more than 0 and at least 1 are the same.</summary>
    public Bound ForIntegers(bool lower) =>
        this switch
        {
            { Exclusive: true } when decimal.Truncate(Value) == Value && Math.Abs(Value) < decimal.MaxValue => this with
            {
                Value = Value + (lower ? 1 : -1),
                Exclusive = false,
            },
            _ => this,
        };

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
