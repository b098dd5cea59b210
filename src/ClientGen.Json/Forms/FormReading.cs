using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Where Newtonsoft hands over: reads and writes a value by its form, whatever the host has set.</summary>
internal static class FormReading
{
    /// <exception cref="JsonSerializationException">The type does not hold what came.</exception>
    public static object? Read(JsonReader reader, Type type)
    {
        if (reader.TokenType == JsonToken.Null)
            return null;
        using (HostSettings.SetAside(reader))
            return ValueForm.Of(type).TryRead(reader, out var value, out _) ? value : throw Misplaced.Unfit(reader, type);
    }

    /// <summary>What <c>null</c> is: sent as such by what tells it from nothing, nothing set for any other value type.</summary>
    public static object? Null(Type type) =>
#if NET8_0_OR_GREATER
        typeof(IOptionalValue).IsAssignableFrom(type) ? ((IOptionalValue)Activator.CreateInstance(type)!).MakeNull()
#else
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>) ? Activator.CreateInstance(type, [null])
#endif
        : type.IsValueType ? Activator.CreateInstance(type)
        : null;

    public static void Write(JsonWriter writer, object? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }
        using (HostSettings.SetAside(writer))
            ValueForm.Of(value.GetType()).Write(writer, value);
    }
}
