using System.Collections.Concurrent;
using ClientGen.Json.Infrastructure;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>How the values of a type are read from UTF-8 and written to it: to the same as by its <see cref="ValueForm"/>.</summary>
internal abstract class Utf8Form
{
    private static readonly ConcurrentDictionary<Type, Utf8Form> Known = new();

    /// <summary>The form of a type.</summary>
    public static Utf8Form Of(Type type) => Known.GetOrAdd(type, Utf8FormChoice.Make);

    /// <summary>Reads the value at which a reader stands, to its last token.</summary>
    public abstract bool TryReadObject(ref Utf8ModelReader reader, out object? value);

    /// <summary>Writes a value of the type.</summary>
    public abstract void WriteObject(Utf8ModelWriter writer, object value);

    /// <summary>Whether values are read from UTF-8 itself, not by way of text.</summary>
    public virtual bool IsDirect => true;

    /// <summary>As <see cref="ValueForm.TakesAll"/>.</summary>
    public virtual bool TakesAll => false;

    /// <summary>Whether <c>null</c> is one of its values.</summary>
    public virtual bool HasNullOfItsOwn => false;
}

/// <inheritdoc/>
/// <typeparam name="T">The type.</typeparam>
internal abstract class Utf8Form<T> : Utf8Form
{
    public static readonly Utf8Form<T> One = Choose();

    /// <summary>Reads the value at which a reader stands, to its last token.</summary>
    /// <param name="reader">The reader; it stays where it stands when the type does not hold the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="isSpelledOtherwise">Whether it would be written with other characters.</param>
    /// <returns>Whether the type holds it.</returns>
    public abstract bool TryRead(ref Utf8ModelReader reader, out T? value, out bool isSpelledOtherwise);

    /// <summary>Writes a value; of something that is not written by it, <see cref="Utf8ModelWriter.Fail"/> is told.</summary>
    public abstract void Write(Utf8ModelWriter writer, T value);

    private static Utf8Form<T> Choose()
    {
        FormRoots.Made<T>();
        return (Utf8Form<T>)Of(typeof(T));
    }

    public override bool TryReadObject(ref Utf8ModelReader reader, out object? value)
    {
        var holds = TryRead(ref reader, out var read, out _);
        value = read;
        return holds;
    }

    public override void WriteObject(Utf8ModelWriter writer, object value) => Write(writer, (T)value);

    /// <summary>Whether a member that holds the value is left out.</summary>
    public virtual bool IsNothing(T? value) => value is null;

    /// <summary>As <see cref="ValueForm.StandIn"/>.</summary>
    public virtual T? StandIn(JToken raw) => default;
}
