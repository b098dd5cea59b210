using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Examples;

/// <summary>Makes up the plain values of an example, where the document has none.</summary>
internal static class ExampleText
{
    private const string Address = "https://your.shop/photo.jpg";

    /// <summary>A text that says what belongs there.</summary>
    /// <param name="schema">Its schema.</param>
    /// <param name="sample">The document's own example.</param>
    /// <param name="name">The name on the wire of what it is for.</param>
    public static string Of(JObject schema, JToken? sample, string name) =>
        CSharpLiteral.Quote(
            sample is JValue { Type: JTokenType.String } said ? (string)said!
            : (string?)schema["format"] is "uri" or "url" || name.Contains("url", StringComparison.OrdinalIgnoreCase) ? Address
            : (string?)schema["format"] == "date" ? "2027-01-31"
            : "the " + Words(name)
        );

    /// <summary>A number within the bounds.</summary>
    public static string Number(JObject schema, JToken? sample)
    {
        var value =
            sample is JValue { Type: JTokenType.Integer or JTokenType.Float } said ? said
            : schema["minimum"] is JValue { Type: JTokenType.Integer or JTokenType.Float } least ? least
            : new JValue(1);
        var text = value.ToString(Newtonsoft.Json.Formatting.None);
        return (string?)schema["format"] switch
        {
            "float" => text + "f",
            "decimal" => text + "m",
            _ => text,
        };
    }

    private static string Words(string name) =>
        string.Concat(
            name.Select(
                (letter, at) =>
                    !char.IsLetterOrDigit(letter) ? " "
                    : at > 0 && char.IsUpper(letter) && char.IsLower(name[at - 1]) ? " " + char.ToLowerInvariant(letter)
                    : letter.ToString()
            )
        );
}
