using System.Collections;
using System.Reflection;
using ClientGen.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ModelTesting;

/// <summary>Builds instances of any model: random members, variants, known and unknown values, unknown members.</summary>
/// <param name="random">The source of chance; the same seed builds the same instance.</param>
/// <param name="maxDepth">How deep models nest before optional members stay unset.</param>
public sealed class ModelBuilder(Random random, int maxDepth = 5)
{
    private static readonly string[] Texts =
    [
        "",
        "a",
        "auto",
        "15%",
        "#ffffff",
        "storage://My Storage/ü/",
        "2026-01-02T03:04:05.120+02:00",
        "null",
        "{}",
        "\"quoted\"\n",
        "😀",
    ];

    public JsonModel Model(Type type) => (JsonModel)Build(type, 0);

    public object Union(Type type) => Build(type, 0);

    public object Value(Type type) => Build(type, 0);

    private object Build(Type type, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Build(inner, depth);
        if (type == typeof(string))
            return Texts[random.Next(Texts.Length)];
        if (type == typeof(int))
            return random.Next(-5, 5000);
        if (type == typeof(long))
            return random.NextInt64(-5, long.MaxValue);
        if (type == typeof(double))
            return Math.Round(random.NextDouble() * 1000, random.Next(6));
        if (type == typeof(bool))
            return random.Next(2) == 0;
        if (type == typeof(DateTimeOffset))
        {
            return new DateTimeOffset(
                random.NextInt64(630822816000000000, 640822816000000000) / 10 * 10,
                TimeSpan.FromHours(random.Next(-12, 13))
            );
        }
        if (type == typeof(RawJson))
            return new RawJson(Token(depth));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
            return Activator.CreateInstance(type, random.Next(3) == 0 ? null : Build(type.GetGenericArguments()[0], depth))!;
        if (Contracts.Implements(type, typeof(IOpenEnum<>)))
            return OpenEnum(type);
        if (Contracts.Implements(type, typeof(IUnionValue<>)))
            return Variant(type, depth);
        if (typeof(JsonModel).IsAssignableFrom(type))
            return Members(type, depth);
        if (ItemType(type) is { } item)
            return List(item, depth);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>))
            return Dictionary(type.GetGenericArguments()[1], depth);
        throw new NotSupportedException($"No instances of {type} can be built. Teach ModelBuilder the type.");
    }

    private JsonModel Members(Type type, int depth)
    {
        if (type.IsAbstract)
        {
            var variants = type
                .Assembly.GetExportedTypes()
                .Where(candidate =>
                    !candidate.IsAbstract
                    && type.IsAssignableFrom(candidate)
                    && !candidate.Name.StartsWith("Unknown", StringComparison.Ordinal)
                )
                .ToList();
            type = variants[random.Next(variants.Count)];
        }
        var model = (JsonModel)Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            var isRequired = property.IsDefined(typeof(OpenApiRequiredAttribute));
            var isConstant = isRequired && property.GetValue(model) is string;
            if (!isConstant && (isRequired || (depth < maxDepth && random.Next(2) == 0)))
                property.SetValue(model, Build(property.PropertyType, depth + 1));
        }
        if (random.Next(4) == 0)
            model.AdditionalProperties["x_" + random.Next(3)] = Token(depth);
        return model;
    }

    private object OpenEnum(Type type)
    {
        var known = (IList)type.GetProperty("KnownValues")!.GetValue(null)!;
        return random.Next(5) == 0 ? Activator.CreateInstance(type, "unknown_" + random.Next(9))! : known[random.Next(known.Count)]!;
    }

    private object Variant(Type type, int depth)
    {
        var constructors = type.GetConstructors();
        var constructor = constructors[random.Next(constructors.Length)];
        var parameter = constructor.GetParameters()[0].ParameterType;
        // JSON that fits a variant would read back as that variant: only what fits none stays raw.
        var value = parameter == typeof(RawJson) ? new RawJson(new JArray { new JArray("fits none") }) : Build(parameter, depth + 1);
        var union = constructor.Invoke([value]);
        // A free text may be a known name, which reads back as the name.
        var json = JToken.FromObject(union, ModelJson.Serializer);
        return json.ToObject(type, ModelJson.Serializer)!;
    }

    private IList List(Type item, int depth)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        for (var count = random.Next(depth < maxDepth ? 3 : 1); count > 0; count--)
            list.Add(Build(item, depth + 1));
        return list;
    }

    private IDictionary Dictionary(Type value, int depth)
    {
        var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), value))!;
        for (var count = random.Next(3); count > 0; count--)
            dictionary["key_" + count] = Build(value, depth + 1);
        return dictionary;
    }

    private static Type? ItemType(Type type) =>
        type.IsGenericType && type.GetGenericArguments() is [var item] && type.IsAssignableFrom(typeof(List<>).MakeGenericType(item))
            ? item
            : null;

    /// <summary>Any JSON but a bare null, which stands for an absent value in some places.</summary>
    public JToken Token(int depth = 0) =>
        random.Next(depth < 3 ? 7 : 5) switch
        {
            0 => new JValue(Texts[random.Next(Texts.Length)]),
            1 => new JValue(random.NextInt64()),
            2 => new JValue(decimal.Parse("1.0000000000000000001", System.Globalization.CultureInfo.InvariantCulture)),
            3 => new JValue(random.Next(2) == 0),
            4 => new JArray(),
            5 => new JArray(Token(depth + 1), JValue.CreateNull(), Token(depth + 1)),
            _ => new JObject
            {
                ["$type"] = "System.IO.FileInfo",
                ["b"] = Token(depth + 1),
                ["c"] = JValue.CreateNull(),
            },
        };
}
