namespace ClientGen.Json;

/// <summary>A value type that can stand for "nothing was set": open enums, unions and <see cref="Optional{T}"/>.</summary>
public interface IWireValue
{
    /// <summary><see langword="true"/> for the type's default value, which is never written.</summary>
    bool IsUnset { get; }
}
