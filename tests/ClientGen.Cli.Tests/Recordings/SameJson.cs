using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Recordings;

/// <summary>Compares JSON as values; a number and a moment are the same however many digits they are written with, and a moment without an
/// offset is in UTC.</summary>
internal static class SameJson
{
    public static bool Are(JToken one, JToken other) =>
        (one, other) switch
        {
            (JObject a, JObject b) => a.Count == b.Count
                && a.Properties().All(member => b[member.Name] is { } value && Are(member.Value, value)),
            (JArray a, JArray b) => a.Count == b.Count && a.Zip(b).All(pair => Are(pair.First, pair.Second)),
            (JValue { Value: string a }, JValue { Value: string b }) => a == b || (Moment(a) is { } moment && moment == Moment(b)),
            ({ Type: JTokenType.Integer or JTokenType.Float }, { Type: JTokenType.Integer or JTokenType.Float }) => (decimal)one
                == (decimal)other,
            _ => JToken.DeepEquals(one, other),
        };

    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
