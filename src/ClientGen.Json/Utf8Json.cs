using System.ComponentModel;
using System.Text;
using Newtonsoft.Json;

namespace ClientGen.Json.Infrastructure;

/// <summary>Reads and writes models as bytes, for clients: the same as by <see cref="ModelJson"/>, without a string between.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Utf8Json
{
    /// <summary>Reads a model.</summary>
    /// <typeparam name="T">The model, union, enum or list to read.</typeparam>
    /// <param name="json">Bytes that begin with the JSON; a mark of their encoding may stand before it.</param>
    /// <param name="count">How many of them count.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The value; null for <c>null</c> and for no value at all.</returns>
    /// <exception cref="JsonException">As of <see cref="ModelJson.Deserialize{T}(string)"/>.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public static T? Read<T>(byte[] json, int count, CancellationToken cancellationToken = default)
    {
        _ = json ?? throw new ArgumentNullException(nameof(json));
#if NET8_0_OR_GREATER
        if (Utf8Path.TryRead<T>(json.AsSpan(0, count), cancellationToken, out var value))
            return value;
#endif
        return ModelJson.Deserialize<T>(new BodyText(new(json, 0, count)), cancellationToken);
    }

    /// <summary>Writes a model.</summary>
    /// <param name="value">The model, union, enum or list to write.</param>
    /// <exception cref="JsonWriterException">As of <see cref="ModelJson.Serialize"/>.</exception>
    public static byte[] Write(object value) => Write(value, isRequest: false);

    /// <summary>Writes a model as a request sends it: without the members that only the vendor sets.</summary>
    /// <inheritdoc cref="Write(object)"/>
    public static byte[] WriteRequest(object value) => Write(value, isRequest: true);

    /// <summary>The same as text.</summary>
    /// <inheritdoc cref="Write(object)"/>
    public static string RequestText(object? value) => ModelJson.SerializeAs(value, isRequest: true);

    private static byte[] Write(object value, bool isRequest)
    {
        _ = value ?? throw new ArgumentNullException(nameof(value));
#if NET8_0_OR_GREATER
        using var written = Utf8Path.TryWrite(value, isRequest);
        if (written is not null)
            return written.Written.ToArray();
#endif
        return Encoding.UTF8.GetBytes(ModelJson.SerializeByNewtonsoft(value, isRequest));
    }

#if NET8_0_OR_GREATER
    /// <summary>Whether a type is read from its bytes, not by way of text.</summary>
    /// <param name="type">The type of a model or of a member.</param>
    public static bool IsDirect(Type type) => Utf8Form.Of(type).IsDirect;
#endif
}
