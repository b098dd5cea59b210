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

    /// <summary>The arguments of a call; null for a method of which one cannot be made.</summary>
    public object?[]? Of(MethodInfo method, JObject operation)
    {
        var arguments = new List<object?>();
        foreach (var parameter in method.GetParameters())
        {
            var value =
                parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None
                : parameter.ParameterType == typeof(RequestOptions) ? null
                : parameter.Name == "body" ? Body(parameter.ParameterType, operation)
                : Value(parameter.ParameterType, 0);
            if (value is null && !parameter.HasDefaultValue)
                return null;
            arguments.Add(value);
        }
        return [.. arguments];
    }

    /// <summary>Reads JSON as a type.</summary>
    public static object? Read(Type type, string json) => Deserialize.MakeGenericMethod(type).Invoke(null, [json]);

    /// <summary>Whether two texts are the same JSON.</summary>
    public static bool SameJson(string left, string right)
    {
        using var one = JsonDocument.Parse(left);
        using var other = JsonDocument.Parse(right);
        return JsonElement.DeepEquals(one.RootElement, other.RootElement);
    }

    private object? Body(Type type, JObject operation)
    {
        var content = samples.Follow(operation["requestBody"])["content"] as JObject;
        var schema = (content?["application/json"] ?? content?.PropertyValues().FirstOrDefault())?["schema"];
        return schema is null ? null
            : samples.Of(schema) is [{ } sample, ..] ? Read(type, sample.ToString(Newtonsoft.Json.Formatting.None))
            : null;
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
            ? Read(type, sample.ToString(Newtonsoft.Json.Formatting.None))
            : null;
    }
}
