using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ClientGen.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Http;

/// <summary>The value of a parameter as its place needs it: one text, several, or names with texts.</summary>
internal sealed class ParameterValue
{
    private ParameterValue(JToken? json = null) => Json = json;

    /// <summary>The one text of a value that has no parts.</summary>
    public string? Text { get; private init; }

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<string>? Items { get; private init; }

    /// <summary>The names and texts of an object.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Members { get; private init; }

    /// <summary>What the parts are, for the one style that goes deeper than one level.</summary>
    public JToken? Json { get; }

    /// <summary>Takes a value apart; gives <see langword="null"/> for one that is not sent.</summary>
    public static ParameterValue? Of(string name, object? value) =>
        value switch
        {
            null or IWireValue { IsUnset: true } => null,
            RawJson raw => OfJson(raw.ToToken()),
            _ when IsPlain(value) => new() { Text = WireText.Scalar(name, value) },
            IEnumerable items and not IDictionary and not JToken when !IsMap(value) => OfList(name, items),
            _ => OfJson(RawJson.From(value).ToToken()),
        };

    /// <summary>The text of a JSON value: that of a text is the text itself, and of parts their JSON.</summary>
    public static string TextOf(JToken json) =>
        json is JValue { Value: string text } ? text
        : json is JValue { Value: bool flag } ? WireText.Scalar("", flag)
        : new RawJson(json).ToString();

    // An open enum writes its text; a union holds something else.
    private static bool IsPlain(object value) =>
        value is string or bool or IFormattable or Uri or char || (value is IWireValue && !Implements(value, typeof(IUnionValue<>)));

    private static bool IsMap(object value) => Implements(value, typeof(IReadOnlyDictionary<,>));

    [UnconditionalSuppressMessage("", "IL2075", Justification = "Interfaces named by typeof are kept on the types that have them.")]
    private static bool Implements(object value, Type form) =>
        value.GetType().GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == form);

    private static ParameterValue? OfList(string name, IEnumerable items)
    {
        var texts = new List<string>();
        foreach (var item in items)
        {
            if (Of(name, item) is { } part)
                texts.Add(part.Text ?? BodyJson.Text(item));
        }
        // RFC 6570 takes an empty list for one that is not defined.
        return texts.Count == 0 ? null : new(new JArray(texts)) { Items = texts };
    }

    private static ParameterValue? OfJson(JToken json)
    {
        switch (json)
        {
            case JObject members:
                var pairs = members
                    .Properties()
                    .Where(member => member.Value.Type != JTokenType.Null)
                    .Select(member => new KeyValuePair<string, string>(member.Name, TextOf(member.Value)))
                    .ToList();
                return pairs.Count == 0 ? null : new(json) { Members = pairs };
            case JArray items:
                var texts = items.Where(item => item.Type != JTokenType.Null).Select(TextOf).ToList();
                return texts.Count == 0 ? null : new(json) { Items = texts };
            default:
                return json.Type == JTokenType.Null ? null : new() { Text = TextOf(json) };
        }
    }
}
