using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>A request member with three states: unset (not sent), <c>null</c>, and a value.</summary>
/// <typeparam name="T">The member's type, nullable.</typeparam>
/// <remarks>Used only where the vendor reads an absent member as "as before" and <c>null</c> as something else.</remarks>
[JsonConverter(typeof(OptionalConverter))]
public readonly partial struct Optional<T> : IWireValue, IEquatable<Optional<T>>
{
    /// <summary>Makes a member that is sent, as <c>null</c> or with its value.</summary>
    /// <param name="value">What is sent.</param>
    public Optional(T value)
    {
        Value = value;
        IsSet = true;
    }

    /// <summary>Whether the member is sent.</summary>
    public bool IsSet { get; }

    /// <summary>What is sent; the type's default while unset.</summary>
    public T Value { get; }

    bool IWireValue.IsUnset => !IsSet;

    /// <summary>Sends the value, or <c>null</c>.</summary>
    /// <param name="value">What is sent.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are unset, or both hold equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => IsSet == other.IsSet && EqualityComparer<T>.Default.Equals(Value!, other.Value!);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsSet ? EqualityComparer<T>.Default.GetHashCode(Value!) : -1;

    /// <summary>"unset", "null" or the value's own text.</summary>
    public override string ToString() => !IsSet ? "unset" : Value?.ToString() ?? "null";
}
