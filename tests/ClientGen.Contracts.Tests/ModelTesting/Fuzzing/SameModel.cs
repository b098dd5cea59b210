using System.Collections;
using System.Reflection;
using ClientGen.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ModelTesting.Fuzzing;

/// <summary>Whether two values are the same to whoever looks at them: members, how each came, what came beside them.</summary>
public static class SameModel
{
    /// <returns>The first place that differs; null when there is none.</returns>
    public static string? Difference(object? one, object? other, string path = "$") =>
        (one, other) switch
        {
            (null, null) => null,
            (null, _) or (_, null) => $"{path}: {Show(one)} beside {Show(other)}",
            _ when one.GetType() != other.GetType() => $"{path}: a {one.GetType().Name} beside a {other.GetType().Name}",
            (JsonModel model, JsonModel same) => Model(model, same, path),
            (string, _) => Plain(one, other, path),
            (JToken, _) => one.ToString() == other.ToString() ? null : $"{path}: {Show(one)} beside {Show(other)}",
            (IDictionary map, IDictionary same) => Items(map.Keys, same.Keys, path) ?? Items(map.Values, same.Values, path),
            (IEnumerable items, IEnumerable same) => Items(items, same, path),
            (double number, double same) => BitConverter.DoubleToInt64Bits(number) == BitConverter.DoubleToInt64Bits(same)
                ? null
                : $"{path}: {number} beside {same}",
            (DateTimeOffset time, DateTimeOffset same) => time.EqualsExact(same) ? null : $"{path}: {time:O} beside {same:O}",
            (IWireValue, _) => Wire(one, other, path),
            _ => Plain(one, other, path),
        };

    private static string? Model(JsonModel one, JsonModel other, string path) =>
        one.GetType()
            .GetProperties()
            .Where(property => property.IsDefined(typeof(JsonPropertyAttribute)))
            .Select(property => Member(one, other, property, path))
            .FirstOrDefault(difference => difference is not null)
        ?? Items(one.UnreadableMembers.Keys, other.UnreadableMembers.Keys, path + " unreadable")
        ?? Items(one.UnreadableMembers.Values, other.UnreadableMembers.Values, path + " unreadable")
        ?? Difference(one.UnreadableValue, other.UnreadableValue, path + " unreadable")
        ?? Items(one.AdditionalProperties.Keys, other.AdditionalProperties.Keys, path + " beside")
        ?? Items(one.AdditionalProperties.Values, other.AdditionalProperties.Values, path + " beside");

    private static string? Member(JsonModel one, JsonModel other, PropertyInfo property, string path)
    {
        var name = property.GetCustomAttribute<JsonPropertyAttribute>()!.PropertyName!;
        return one.PresenceOf(name) != other.PresenceOf(name)
            ? $"{path}.{name}: {one.PresenceOf(name)} beside {other.PresenceOf(name)}"
            : Difference(property.GetValue(one), property.GetValue(other), $"{path}.{name}");
    }

    // What a union, enum or optional holds is looked into: their own equality knows models by what they write.
    private static string? Wire(object one, object other, string path)
    {
        var held = one.GetType().GetProperty("Value")!;
        return held.PropertyType == typeof(string)
            ? Plain(one, other, path)
            : Difference(held.GetValue(one), held.GetValue(other), path)
                ?? (one.ToString() == other.ToString() ? null : $"{path}: {one} beside {other}");
    }

    private static string? Items(IEnumerable one, IEnumerable other, string path)
    {
        var (items, same) = (one.Cast<object?>().ToList(), other.Cast<object?>().ToList());
        return items.Count != same.Count
            ? $"{path}: {items.Count} items beside {same.Count}"
            : items
                .Zip(same)
                .Select((pair, index) => Difference(pair.First, pair.Second, $"{path}[{index}]"))
                .FirstOrDefault(difference => difference is not null);
    }

    private static string? Plain(object one, object other, string path) =>
        one.Equals(other) && one.ToString() == other.ToString() ? null : $"{path}: {Show(one)} beside {Show(other)}";

    private static string Show(object? value) => value?.ToString() ?? "nothing";
}
