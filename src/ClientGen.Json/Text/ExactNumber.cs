using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>A number with its text as it came, where Newtonsoft would write its value otherwise. As a value it is the nearest that .NET
/// has.</summary>
internal sealed class ExactNumber : JValue
{
    private readonly string _text;

    private ExactNumber(string text, object value)
        : base(value) => _text = text;

    /// <summary>The token of a number's text.</summary>
    public static JValue Of(string text)
    {
        var value = JsonNumber.Value(text);
        return JsonNumber.IsUsual(text, value) ? new JValue(value) : new ExactNumber(text, value);
    }

    /// <summary>A copy that keeps the texts; Newtonsoft's own copy has the values alone.</summary>
    public static JToken Copy(JToken token) =>
        token switch
        {
            ExactNumber number => new ExactNumber(number._text, number.Value!),
            JObject members => new JObject(members.Properties().Select(member => new JProperty(member.Name, Copy(member.Value)))),
            JArray items => new JArray(items.Select(Copy)),
            _ => token.DeepClone(),
        };

#if NET8_0_OR_GREATER
    // No more than the base says: it has a converter write its value.
    [System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode("As of JValue; none of it is needed here.")]
    [System.Diagnostics.CodeAnalysis.RequiresDynamicCode("As of JValue; none of it is needed here.")]
#endif
    public override void WriteTo(JsonWriter writer, params JsonConverter[] converters) => writer.WriteRawValue(_text);

    public override string ToString() => _text;
}
