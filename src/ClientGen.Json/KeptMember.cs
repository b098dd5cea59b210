using System.Text;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>The JSON of a member as it came, to be written while the member holds what reading left in it.</summary>
internal sealed class KeptMember
{
    // A token, or its bytes until somebody asks.
    private object _raw;

    /// <param name="index">The member.</param>
    /// <param name="value">What reading left in it.</param>
    /// <param name="raw">The JSON.</param>
    /// <param name="isReadable">Whether the member holds it, spelled otherwise; if not, the JSON is all there is.</param>
    public KeptMember(int index, object? value, JToken raw, bool isReadable)
        : this(index, value, (object)raw, isReadable) { }

    /// <param name="index">The member.</param>
    /// <param name="value">What reading left in it.</param>
    /// <param name="raw">The JSON in UTF-8.</param>
    /// <param name="isReadable">Whether the member holds it, spelled otherwise; if not, the JSON is all there is.</param>
    public KeptMember(int index, object? value, byte[] raw, bool isReadable)
        : this(index, value, (object)raw, isReadable) { }

    private KeptMember(int index, object? value, object raw, bool isReadable) =>
        (Index, Value, _raw, IsReadable) = (index, value, raw, isReadable);

    /// <summary>The one that was kept before.</summary>
    public KeptMember? Before { get; set; }

    public int Index { get; }

    public object? Value { get; }

    public JToken Raw
    {
        get
        {
            if (_raw is byte[] bytes)
                _raw = LosslessToken.Parse(Encoding.UTF8.GetString(bytes));
            return (JToken)_raw;
        }
    }

    public bool IsReadable { get; }
}
