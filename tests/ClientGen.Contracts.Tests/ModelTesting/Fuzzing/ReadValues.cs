using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text.Json;
using ClientGen.Json;
using Newtonsoft.Json;

namespace ClientGen.ModelTesting.Fuzzing;

/// <summary>Whether what a model says is what the JSON says: nothing is invented, rounded, taken from another member or hidden.</summary>
public static class ReadValues
{
    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, string Name)[]> Known = new();

    /// <returns>The first place where the model says something else; null when there is none.</returns>
    public static string? Differ(object? model, JsonTree json, string path = "$") =>
        model switch
        {
            JsonModel { UnreadableValue: not null } => json.IsObject ? $"{path}: an object was called unreadable" : null,
            JsonModel read when json.IsObject => Members(read.GetType())
                .Select(member => Member(read, member.Property, member.Name, json, path))
                .FirstOrDefault(said => said is not null),
            JsonModel => $"{path}: a model was made of {json.Kind}",
            string text => json.Kind == JsonTokenType.String && json.Text == text ? null : $"{path}: \"{text}\" was read",
            IWireValue or RawJson => null,
            bool flag => json.Kind == (flag ? JsonTokenType.True : JsonTokenType.False) ? null : $"{path}: {flag} was read",
            int number => Integer(number, json, path),
            long number => Integer(number, json, path),
            double number => json.Kind == JsonTokenType.Number && double.Parse(json.Text, CultureInfo.InvariantCulture).Equals(number)
                ? null
                : $"{path}: {number} was read",
            DateTimeOffset time => Time(time, json, path),
            IDictionary map => map.Count == json.Members.Select(member => member.Name).Distinct().Count()
                ? null
                : $"{path}: {map.Count} entries were read",
            IEnumerable items => Items(items, json, path),
            _ => null,
        };

    private static string? Member(JsonModel model, PropertyInfo property, string name, JsonTree json, string path)
    {
        var value = property.GetValue(model);
        var said = json.Find(name);
        var expected =
            said is null ? JsonPresence.Missing
            : said.Kind == JsonTokenType.Null ? JsonPresence.Null
            : JsonPresence.Ordinary;
        var presence = model.PresenceOf(name);
        var isNothing = value is null or IWireValue { IsUnset: true };
        if (presence == JsonPresence.Unreadable)
        {
            return expected == JsonPresence.Ordinary && isNothing && model.UnreadableMembers.ContainsKey(name)
                ? null
                : $"{path}.{name}: unreadable, yet it holds {value}";
        }
        var isRequired = property.IsDefined(typeof(OpenApiRequiredAttribute));
        // A constant is what it is when nothing came.
        if (said is null)
        {
            return presence == (isRequired ? JsonPresence.Missing : JsonPresence.Ordinary) && (isNothing || value is string)
                ? null
                : $"{path}.{name}: {value} was invented";
        }
        if (expected == JsonPresence.Null)
        {
            return isNothing || value?.GetType().Name.StartsWith("Optional", StringComparison.Ordinal) == true
                ? null
                : $"{path}.{name}: {value} was made of null";
        }
        return isNothing ? $"{path}.{name}: it came, is not called unreadable, and is not there" : Differ(value, said, $"{path}.{name}");
    }

    private static string? Integer(long number, JsonTree json, string path) =>
        json.Kind == JsonTokenType.Number && WholeValue(json.Text) == number ? null : $"{path}: {number} was read";

    // The value of a number without rounding, when it is an integer that is not beyond counting.
    private static BigInteger? WholeValue(string text)
    {
        var parts = text.Split('e', 'E');
        var power = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        power -= point < 0 ? 0 : parts[0].Length - point - 1;
        if (power >= 0)
            return power < 1000 ? digits * BigInteger.Pow(10, power) : null;
        var whole = BigInteger.DivRem(digits, BigInteger.Pow(10, Math.Min(1000, -power)), out var rest);
        return rest.IsZero ? whole : null;
    }

    private static string? Time(DateTimeOffset time, JsonTree json, string path)
    {
        if (
            json.Kind != JsonTokenType.String
            || !json.Text.StartsWith(time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        )
        {
            return $"{path}: the date {time:O} was read";
        }
        // System.Text.Json takes text without an offset for local time, so it is asked only where there is one.
        return json.Text.EndsWith('Z') && JsonSerializer(json.Text) is { } other && other != time ? $"{path}: {time:O} was read" : null;
    }

    private static DateTimeOffset? JsonSerializer(string text)
    {
        using var document = JsonDocument.Parse($"\"{text}\"");
        return document.RootElement.TryGetDateTimeOffset(out var time) ? time : null;
    }

    private static string? Items(IEnumerable items, JsonTree json, string path)
    {
        var index = 0;
        foreach (var item in items)
        {
            if (index >= json.Items.Count)
                return $"{path}: more items were read than came";
            if (Differ(item, json.Items[index], $"{path}[{index}]") is { } difference)
                return difference;
            index++;
        }
        return index == json.Items.Count ? null : $"{path}: {index} of {json.Items.Count} items were read";
    }

    private static (PropertyInfo Property, string Name)[] Members(Type type) =>
        Known.GetOrAdd(
            type,
            static model =>
                [
                    .. model
                        .GetProperties()
                        .Select(property => (property, property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName!))
                        .Where(member => member.Item2 is not null),
                ]
        );
}
