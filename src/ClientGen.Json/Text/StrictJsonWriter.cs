using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Writes JSON and nothing else: a number that JSON does not have is an error that says where it stands.</summary>
internal sealed class StrictJsonWriter(StringBuilder text, bool isRequest = false)
    : JsonTextWriter(new StringWriter(text, CultureInfo.InvariantCulture))
{
    /// <summary>Whether it is a request that is written: members that only the vendor sets are left out.</summary>
    public bool IsRequest => isRequest;

    public override void WriteValue(double value)
    {
        Finite.Check(value, this);
        base.WriteValue(value);
    }

    public override void WriteValue(float value)
    {
        Finite.Check(value, this);
        base.WriteValue(value);
    }

    public override void WriteValue(double? value)
    {
        Finite.Check(value ?? 0, this);
        base.WriteValue(value);
    }

    public override void WriteValue(float? value)
    {
        Finite.Check(value ?? 0, this);
        base.WriteValue(value);
    }
}
