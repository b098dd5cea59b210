using ClientGen.Json.Infrastructure;

namespace ClientGen.Http;

/// <summary>Between models and the bytes on the wire: the one place that chooses how they are read and written.</summary>
internal static class BodyJson
{
    /// <summary>The bytes of a body.</summary>
    /// <param name="body">A generated model, union or list of them.</param>
    public static byte[] Write(object body) => Utf8Json.WriteRequest(body);

    /// <summary>The same as text.</summary>
    public static string Text(object? body) => Utf8Json.RequestText(body);

    /// <summary>The model of a body.</summary>
    /// <param name="body">The body, from the start of its array. Its bytes are another's after the call: the model keeps none of
    /// them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static T? Read<T>(ArraySegment<byte> body, CancellationToken cancellationToken) =>
        Utf8Json.Read<T>(body.Array!, body.Count, cancellationToken);
}
