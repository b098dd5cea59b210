using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>The JSON of a member as it came, to be written while the member holds what reading left in it.</summary>
/// <param name="index">The member.</param>
/// <param name="value">What reading left in it.</param>
/// <param name="raw">The JSON.</param>
/// <param name="isReadable">Whether the member holds it, spelled otherwise; if not, the JSON is all there is.</param>
internal sealed class KeptMember(int index, object? value, JToken raw, bool isReadable)
{
    public int Index { get; } = index;

    public object? Value { get; } = value;

    public JToken Raw { get; } = raw;

    public bool IsReadable { get; } = isReadable;
}
