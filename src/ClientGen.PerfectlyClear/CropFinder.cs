using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.PerfectlyClear;

/// <summary>Looks for a crop among the members of a status that the document does not name: the vendor does not publish where it
/// is.</summary>
internal static class CropFinder
{
    /// <summary>The one object that has x, y, width and height as numbers; null where there is none, or more than one.</summary>
    public static CropArea? Find(IEnumerable<KeyValuePair<string, JToken>> members)
    {
        var found = members.SelectMany(member => In(member.Key, member.Value)).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static IEnumerable<CropArea> In(string name, JToken value)
    {
        if (value is not JObject json)
            yield break;
        if (Area(name, json) is { } area)
            yield return area;
        foreach (var inner in json.Properties())
        {
            if (inner.Value is JObject nested && Area($"{name}.{inner.Name}", nested) is { } inside)
                yield return inside;
        }
    }

    private static CropArea? Area(string name, JObject json) =>
        Number(json, "x") is { } x
        && Number(json, "y") is { } y
        && Number(json, "width") is { } width
        && Number(json, "height") is { } height
            ? new CropArea(name, x, y, width, height)
            : null;

    private static double? Number(JObject json, string name) =>
        json[name] is JValue { Type: JTokenType.Integer or JTokenType.Float } value
        && double.TryParse(value.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && !double.IsNaN(number)
        && !double.IsInfinity(number)
            ? number
            : null;
}
