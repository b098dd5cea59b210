namespace ClientGen.Json;

/// <summary>A value from a list that the vendor may lengthen: values the document does not name are kept.</summary>
/// <typeparam name="T">The enum itself.</typeparam>
public interface IOpenEnum<T> : IWireValue
    where T : struct, IOpenEnum<T>
{
    /// <summary>Whether the document names this value.</summary>
    bool IsKnown { get; }

    /// <summary>The text on the wire, <see cref="RawJson"/> when the vendor sent something that is no text, or null while nothing is
    /// set.</summary>
    object? Wire { get; }

    /// <summary>The enum of a text. Does not depend on this instance.</summary>
    /// <param name="value">The text on the wire.</param>
    T FromWire(string value);

    /// <summary>The enum of a value that is no text. Does not depend on this instance.</summary>
    /// <param name="value">The JSON.</param>
    T FromWire(RawJson value);
}
