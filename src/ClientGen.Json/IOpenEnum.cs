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

    /// <summary>The enum of what is on the wire. Does not depend on this instance.</summary>
    /// <param name="wire">The text, or <see cref="RawJson"/> when the vendor sent something that is no text.</param>
    T FromWire(object wire);
}
