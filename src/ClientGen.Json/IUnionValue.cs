using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>A value that has one of several forms.</summary>
/// <typeparam name="T">The union itself.</typeparam>
public interface IUnionValue<T> : IWireValue
    where T : struct, IUnionValue<T>
{
    /// <summary>The variant that is held, or null while nothing is set.</summary>
    object? Value { get; }

    /// <summary>The JSON that was read, where the variant would be written with other characters: <c>2</c> as <c>2.0</c>. Otherwise
    /// null.</summary>
    RawJson? AsItCame { get; }

    /// <summary>Picks the variant that the JSON fits. Does not depend on this instance.</summary>
    /// <param name="json">The JSON, read with dates left as strings; never null.</param>
    /// <param name="serializer">The serializer that reads the variant.</param>
    T Read(JToken json, JsonSerializer serializer);
}
