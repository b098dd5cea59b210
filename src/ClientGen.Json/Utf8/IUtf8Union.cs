using System.ComponentModel;

namespace ClientGen.Json.Infrastructure;

/// <summary>What is generated for a union, so that it picks its variant from bytes.</summary>
/// <typeparam name="T">The union itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IUtf8Union<T>
    where T : struct, IUnionValue<T>
{
    /// <summary>Reads the value at which a reader stands, when it is one that can be told from its bytes.</summary>
    /// <param name="reader">The reader; it stays where it stands when the value is none of those.</param>
    /// <param name="value">The union.</param>
    /// <returns>Whether it was read.</returns>
    bool TryRead(ref Utf8ModelReader reader, out T value);
}
