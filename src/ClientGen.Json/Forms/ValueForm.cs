using System.Collections.Concurrent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>How the values of one CLR type are read and written.</summary>
internal abstract class ValueForm
{
    private static readonly ConcurrentDictionary<Type, ValueForm> Known = new();

    /// <summary>The form of a type. One is made for each type, once.</summary>
    public static ValueForm Of(Type type) => Known.GetOrAdd(type, FormChoice.Make);

    /// <summary>Reads the value at which a reader stands, to its end.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="value">The value, when the type holds it.</param>
    /// <param name="raw">
    /// The JSON as it came: when the type does not hold it, and when it does, but would write it with other characters.
    /// </param>
    /// <returns>Whether the type holds it.</returns>
    public abstract bool TryRead(JsonReader reader, out object? value, out JToken? raw);

    /// <summary>Writes a value.</summary>
    public abstract void Write(JsonWriter writer, object value);

    /// <summary>Whether nothing in a value was of a kind that its place does not hold.</summary>
    public virtual bool IsWhole(object value) => true;

    /// <summary>A value that stands for JSON that an item of a list can't hold; null where nothing can.</summary>
    public virtual object? StandIn(JToken raw) => null;

    /// <summary>Whether a list of such values never has to be read twice: every JSON is held, or stood in for.</summary>
    public virtual bool TakesAll => false;

    protected static bool Unfit(JsonReader reader, out object? value, out JToken? raw)
    {
        value = null;
        raw = LosslessToken.Read(reader);
        return false;
    }
}
