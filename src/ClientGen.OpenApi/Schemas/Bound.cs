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
        {
            return exact;
        }
        return (double)number > 0 ? decimal.MaxValue : decimal.MinValue;
    }

    /// <summary>Above zero from below: positive when this lower bound lets less through than the other.</summary>
    public int CompareAsLower(Bound other) => Compare(other) is var way and not 0 ? way : Exclusive.CompareTo(other.Exclusive);

    public int CompareAsUpper(Bound other) => Compare(other) is var way and not 0 ? -way : Exclusive.CompareTo(other.Exclusive);

    private int Compare(Bound other) =>
        Value != other.Value || Math.Abs(Value) != decimal.MaxValue
            ? Value.CompareTo(other.Value)
            : Beyond.Of(At).CompareTo(Beyond.Of(other.At));

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

    public override string ToString() =>
        Math.Abs(Value) == decimal.MaxValue ? Beyond.Text(At) : Value.ToString(CultureInfo.InvariantCulture);
}
