using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Samples;

/// <summary>Makes a small value that most likely fits a schema. Whoever uses it has it validated.</summary>
internal static class SampleValue
{
    private const int MostItems = 200;
    private const int LongestText = 5000;

    public static JToken Of(SchemaSet set) => Of(set, new SampleRoom());

    /// <summary>A list of a length, or of a few hundred items where that is more.</summary>
    public static JArray Array(NormalizedSchema shape, int count) => Array(shape, count, new SampleRoom());

    public static JToken Of(SchemaSet set, SampleRoom room)
    {
        var shape = set.Normalized;
        if (shape.Enum is { Count: > 0 } listed)
            return listed.Values.First().DeepClone();
        if (!room.Enter())
            return shape.AllowsNull ? JValue.CreateNull() : Scalar(shape);
        var value = Made(shape, room);
        room.Leave();
        return value;
    }

    private static JToken Made(NormalizedSchema shape, SampleRoom room)
    {
        if (shape.Unions.Count > 0 && shape.Unions[0].Variants.Count > 0)
        {
            var variant = Of(shape.Unions[0].Variants[0], room);
            if (variant is JObject fields && shape.Types.HasFlag(JsonTypes.Object))
                fields.Merge(Object(shape, room));
            return variant;
        }

        if (shape.Types.HasFlag(JsonTypes.Object) && (shape.Types == JsonTypes.Object || !shape.Objects.IsEmpty))
            return Object(shape, room);
        return shape.Types == JsonTypes.Array
            ? Array(shape, (int)Math.Min(MostItems, shape.Counts["minItems"]?.Value ?? 0), room)
            : Scalar(shape);
    }

    private static JObject Object(NormalizedSchema shape, SampleRoom room)
    {
        var fields = new JObject();
        foreach (var name in shape.Objects.Required.Keys.TakeWhile(_ => !room.IsFull))
            fields[name] = shape.Objects.Properties.TryGetValue(name, out var property) ? Of(property.Schema, room) : "x";
        if (
            shape.Discriminator is { } tag
            && fields[tag.PropertyName] is null
            && shape.Objects.Properties.TryGetValue(tag.PropertyName, out var tagged)
        )
        {
            fields[tag.PropertyName] = Of(tagged.Schema, room);
        }
        var wanted = (int)Math.Min(64, shape.Counts["minProperties"]?.Value ?? 0);
        foreach (var property in shape.Objects.Properties.Values.TakeWhile(_ => fields.Count < wanted && !room.IsFull))
            fields[property.Name] ??= Of(property.Schema, room);
        for (var i = 0; fields.Count < wanted && !room.IsFull; i++)
            fields[$"member{i}"] = shape.Objects.Additional is { } more ? Of(more, room) : i;
        return fields;
    }

    private static JArray Array(NormalizedSchema shape, int count, SampleRoom room)
    {
        var items = new JArray();
        for (var i = 0; i < Math.Min(count, MostItems) && !room.IsFull; i++)
        {
            var schema = i < shape.Arrays.Prefix.Count ? shape.Arrays.Prefix[i] : shape.Arrays.Items;
            var item = schema is null ? new JValue(i) : Of(schema, room);
            items.Add(shape.Arrays.Unique is null ? item : Distinct(item, i));
        }

        return items;
    }

    public static JToken Scalar(NormalizedSchema shape) =>
        shape.Types switch
        {
            _ when shape.Types.HasFlag(JsonTypes.String) => Text(shape, null),
            _ when (shape.Types & JsonTypes.Number) != 0 => Number(shape),
            _ when shape.Types.HasFlag(JsonTypes.Boolean) => true,
            _ when shape.Types.HasFlag(JsonTypes.Array) => new JArray(),
            _ when shape.Types.HasFlag(JsonTypes.Object) => new JObject(),
            _ => JValue.CreateNull(),
        };

    public static JValue Text(NormalizedSchema shape, int? length)
    {
        var text =
            shape.Text.Formats.Keys.Select(OfFormat).FirstOrDefault(t => t is not null)
            ?? PatternText.For(shape.Text.Patterns.Keys)
            ?? "text";
        var wanted =
            length
            ?? (int)
                Math.Min(
                    LongestText,
                    Math.Max(shape.Counts["minLength"]?.Value ?? 0, Math.Min(text.Length, shape.Counts["maxLength"]?.Value ?? LongestText))
                );
        wanted = Math.Min(wanted, LongestText);
        return new(text.Length >= wanted ? text[..wanted] : text.PadRight(wanted, text.Length > 0 ? text[^1] : 'x'));
    }

    private static JValue Number(NormalizedSchema shape)
    {
        var (min, max) = (shape.Numbers.Min, shape.Numbers.Max);
        var step = shape.Numbers.MultipleOf.Count > 0 ? shape.Numbers.MultipleOf[0].Value : 1;
        decimal value = 1;
        if (min is not null && value <= min.Value)
            value = min.Exclusive ? min.Value + step : min.Value;
        if (max is not null && value >= max.Value)
            value = max.Exclusive ? max.Value - step : max.Value;
        if (step != 1)
            value = Math.Ceiling(value / step) * step;
        return Value(value);
    }

    public static JValue Value(decimal value) =>
        decimal.Truncate(value) == value && Math.Abs(value) < long.MaxValue ? new((long)value) : new((double)value);

    private static JToken Distinct(JToken item, int index) =>
        item.Type switch
        {
            JTokenType.String => $"{item}{index}",
            JTokenType.Integer => (long)item + index,
            _ => item,
        };

    private static string? OfFormat(string format) =>
        format switch
        {
            "date-time" => "2024-05-06T07:08:09Z",
            "date" => "2024-05-06",
            "time" => "07:08:09Z",
            "uuid" => "0c6c1a4e-9d5b-4b0e-8f6a-2d1f3c5b7a90",
            "uri" or "url" or "uri-reference" => "https://example.com/a",
            "email" => "someone@example.com",
            "ipv4" => "192.0.2.1",
            "hostname" => "example.com",
            "byte" => "YWJj",
            "duration" => "PT1H",
            _ => null,
        };
}
