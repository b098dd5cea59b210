using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>The form of a value type: whoever knows the type needs no box around its values.</summary>
/// <typeparam name="T">The type.</typeparam>
internal abstract class StructForm<T> : ValueForm
    where T : struct
{
    public abstract bool TryRead(JsonReader reader, out T value, out JToken? raw);

    public abstract void Write(JsonWriter writer, T value);

    /// <summary>Whether a value is none, and is not written.</summary>
    public virtual bool IsUnset(T value) => false;

    public sealed override bool TryRead(JsonReader reader, out object? value, out JToken? raw)
    {
        var holds = TryRead(reader, out T read, out raw);
        value = holds ? read : null;
        return holds;
    }

    public sealed override void Write(JsonWriter writer, object value) => Write(writer, (T)value);

    protected static bool Unfit(JsonReader reader, out T value, out JToken? raw)
    {
        value = default;
        raw = LosslessToken.Read(reader);
        return false;
    }
}
