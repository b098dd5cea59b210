using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using ClientGen.Http;
using ClientGen.Json;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>Makes arguments of generated methods out of samples.</summary>
internal sealed class AnyArguments(DocumentSamples samples)
{
    private static readonly MethodInfo Deserialize = typeof(ModelJson)
        .GetMethods()
        .Single(method =>
            method is { Name: "Deserialize" } && method.GetParameters() is [{ ParameterType: var only }] && only == typeof(string)
        );

    /// <summary>What a call is given.</summary>
    /// <param name="Values">The arguments, in their order.</param>
    /// <param name="Parameters">The document's parameters and what each was given.</param>
    /// <param name="Body">What the body was given; null for none, or one of another kind.</param>
    public sealed record Given(object?[] Values, IReadOnlyList<(JObject Parameter, JToken Value)> Parameters, JToken? Body);

    /// <summary>The arguments of a call; null for a method of which one cannot be made.</summary>
    public Given? Of(MethodInfo method, JObject operation, IReadOnlyList<JObject> parameters)
    {
        var (arguments, given, body) = (new List<object?>(), new List<(JObject, JToken)>(), (JToken?)null);
        foreach (var argument in method.GetParameters())
        {
            object? value;
            if (argument.ParameterType == typeof(CancellationToken) || argument.ParameterType == typeof(RequestOptions))
            {
                value = argument.ParameterType == typeof(CancellationToken) ? CancellationToken.None : null;
            }
            else if (argument.Name == "request")
            {
                value = (body = Body(operation)) is null ? null : Read(argument.ParameterType, Text(body));
            }
            // Which of two of one name an argument is nobody can say by its name.
            else if (parameters.Where(parameter => IsSame(parameter, argument)).ToList() is [var parameter])
            {
                var sample = Schema(parameter) is { } schema ? Sample(schema) : null;
                value = sample is null ? null : Read(argument.ParameterType, Text(sample));
                if (sample is not null)
                    given.Add((parameter, sample));
            }
            else
            {
                value = Value(argument.ParameterType, 0);
            }
            if (value is null && !argument.HasDefaultValue)
                return null;
            arguments.Add(value);
        }
        return new([.. arguments], given, body);
    }

    // An empty text or object is nothing in an address.
    private JToken? Sample(JToken schema) =>
        samples.Of(schema) is not [var first, ..] || Text(first) == "\"\"" ? null
        : first is not JObject { Count: 0 } ? first
        : samples.Faults("text", schema) is [] ? "text"
        : first;

    private static JToken? Schema(JObject parameter) =>
        parameter["schema"] ?? (parameter["content"] as JObject)?.PropertyValues().FirstOrDefault()?["schema"];

    private static bool IsSame(JObject parameter, ParameterInfo argument) =>
        string.Equals(Plain((string?)parameter["name"] ?? ""), Plain(argument.Name!), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    private static string Text(JToken value) => value.ToString(Newtonsoft.Json.Formatting.None);

    /// <summary>Reads JSON as a type.</summary>
    public static object? Read(Type type, string json) => Deserialize.MakeGenericMethod(type).Invoke(null, [json]);

    /// <summary>Whether two texts are the same JSON.</summary>
    public static bool SameJson(string left, string right)
    {
        using var one = JsonDocument.Parse(left);
        using var other = JsonDocument.Parse(right);
        return IsSame(one.RootElement, other.RootElement);
    }

    // A time may be written in several ways.
    private static bool IsSame(JsonElement one, JsonElement other) =>
        (one.ValueKind, other.ValueKind) switch
        {
            (JsonValueKind.Array, JsonValueKind.Array) => one.GetArrayLength() == other.GetArrayLength()
                && one.EnumerateArray().Zip(other.EnumerateArray()).All(pair => IsSame(pair.First, pair.Second)),
            (JsonValueKind.Object, JsonValueKind.Object) => one.EnumerateObject().Count() == other.EnumerateObject().Count()
                && one.EnumerateObject().All(member => other.TryGetProperty(member.Name, out var same) && IsSame(member.Value, same)),
            (JsonValueKind.String, JsonValueKind.String) => one.GetString() == other.GetString()
                || (one.TryGetDateTimeOffset(out var then) && other.TryGetDateTimeOffset(out var when) && then == when),
            _ => JsonElement.DeepEquals(one, other),
        };

    private JToken? Body(JObject operation)
    {
        var content = samples.Follow(operation["requestBody"])["content"] as JObject;
        var schema = (content?["application/json"] ?? content?.PropertyValues().FirstOrDefault())?["schema"];
        return schema is not null && samples.Of(schema) is [{ } sample, ..] ? sample : null;
    }

    private object? Value(Type type, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "text";
        if (type == typeof(bool))
            return true;
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.UnixEpoch;
        if (type == typeof(ImageSource))
            return ImageSource.Bytes([1], "a.png");
        if (type == typeof(RawJson))
            return RawJson.Parse("\"text\"");
        if (type.IsPrimitive || type == typeof(decimal))
            return Convert.ChangeType(1, type, CultureInfo.InvariantCulture);
        if (type.GetProperty("KnownValues", BindingFlags.Public | BindingFlags.Static) is { } known)
            return ((IEnumerable)known.GetValue(null)!).Cast<object>().FirstOrDefault();
        if (type.IsGenericType && type.GetGenericArguments() is [var item] && type.IsAssignableFrom(item.MakeArrayType()) && depth < 3)
        {
            if (Value(item, depth + 1) is not { } one)
                return null;
            var list = Array.CreateInstance(item, 1);
            list.SetValue(one, 0);
            return list;
        }
        return
            type.GetCustomAttributes<OpenApiSchemaAttribute>().FirstOrDefault() is { } place
            && samples.At(place.Pointer) is { } schema
            && samples.Of(schema) is [{ } sample, ..]
            ? Read(type, Text(sample))
            : null;
    }
}
