using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using ClientGen.Json;
using ClientGen.Json.Infrastructure;
using Newtonsoft.Json;

namespace ClientGen.ModelTesting.Fuzzing;

/// <summary>Reads bytes as the clients do, and by way of text and Newtonsoft, which define what comes out; and writes both ways.</summary>
public static class BothPaths
{
    private static readonly ConcurrentDictionary<Type, (Reader Bytes, Reader Text)> Readers = new();

    private delegate object? Reader(byte[] json);

    /// <summary>Where the two ways differ, whatever the bytes are; null when they do not.</summary>
    public static string? Differ(byte[] json, Type type)
    {
        var (bytes, text) = Readers.GetOrAdd(type, Of);
        var (direct, refusal) = Try(bytes, json);
        var (other, otherRefusal) = Try(text, json);
        if (refusal != otherRefusal)
            return $"UTF-8 says \"{refusal ?? "fine"}\", Newtonsoft says \"{otherRefusal ?? "fine"}\"";
        return Written(direct, other) ?? SameModel.Difference(direct, other) ?? Written(direct, other);
    }

    /// <summary>Where the two ways to write differ.</summary>
    private static string? Written(object? direct, object? other)
    {
        if (direct is null || other is null)
            return direct is null && other is null ? null : "one of the two is null";
        var expected = ByNewtonsoft(other);
        if (ByNewtonsoft(direct) is var plain && plain != expected)
            return $"read from UTF-8 and written by Newtonsoft, {expected} became {plain}";
        if (!Utf8Json.Write(direct).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(expected)))
            return $"{expected} became {Encoding.UTF8.GetString(Utf8Json.Write(direct))}";
        if (!Utf8Json.Write(other).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(expected)))
            return $"read by Newtonsoft, {expected} became {Encoding.UTF8.GetString(Utf8Json.Write(other))}";
        return ModelJson.Serialize(direct) == expected ? null : $"{expected} became the text {ModelJson.Serialize(direct)}";
    }

    // By our serializer, not by JsonConvert, whose settings are the host's.
    private static string ByNewtonsoft(object value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(text))
            ModelJson.Serializer.Serialize(writer, value);
        return text.ToString();
    }

    private static (object? Value, string? Refusal) Try(Reader read, byte[] json)
    {
        try
        {
            return (read(json), null);
        }
        catch (JsonException refused)
        {
            return (null, $"{refused.GetType().Name}: {refused.Message}");
        }
    }

    private static (Reader Bytes, Reader Text) Of(Type type) => (Of(nameof(FromBytes), type), Of(nameof(FromText), type));

    private static Reader Of(string name, Type type) =>
        typeof(BothPaths).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).CreateDelegate<Reader>();

    private static object? FromBytes<T>(byte[] json) => Utf8Json.Read<T>(json, json.Length, default);

    private static object? FromText<T>(byte[] json) => ModelJson.Deserialize<T>(new StreamReader(new MemoryStream(json)));
}
