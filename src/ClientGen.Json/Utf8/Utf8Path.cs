using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;
using ClientGen.Json.Infrastructure;

namespace ClientGen.Json;

/// <summary>
/// Reads and writes values in UTF-8, where what was generated for them does. Whatever is not right in a text, or not usual, is left to the
/// readers and writers on Newtonsoft, which say what it is: there is one home for what is refused, and why.
/// </summary>
internal static class Utf8Path
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads one value of well-formed JSON.</summary>
    /// <returns>Whether it was read; if not, the text is to be read from its start by other means.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "What is thrown here is thrown again where it is reported.")]
    public static bool TryRead<T>(ReadOnlySpan<byte> utf8, CancellationToken cancellationToken, out T? value)
    {
        value = default;
        var form = Utf8Form<T>.One;
        if (!form.IsDirect)
            return false;
        if (utf8.StartsWith(Mark))
            utf8 = utf8[Mark.Length..];
        if (!Utf8.IsValid(utf8))
            return false;
        try
        {
            var reader = new Utf8ModelReader(utf8, cancellationToken);
            if (!reader.Json.Read() || reader.Json.TokenType == System.Text.Json.JsonTokenType.Null)
                return false;
            // What follows the value is refused, too.
            return form.TryRead(ref reader, out value, out _) && !reader.Json.Read();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>Reads one value of a text.</summary>
    public static bool TryRead<T>(string json, out T? value)
    {
        value = default;
        if (!Utf8Form<T>.One.IsDirect)
            return false;
        var bytes = ArrayPool<byte>.Shared.Rent(json.Length * 3);
        try
        {
            // A mark is no part of a text.
            return (json.Length == 0 || json[0] != '\uFEFF')
                && Utf8.FromUtf16(json, bytes, out _, out var count, replaceInvalidSequences: false) == OperationStatus.Done
                && TryRead(bytes.AsSpan(0, count), CancellationToken.None, out value);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isRequest">Whether members that only the vendor sets are left out.</param>
    /// <returns>The writer with what was written, to be disposed; null when it is to be written by other means.</returns>
    public static Utf8ModelWriter? TryWrite(object value, bool isRequest = false)
    {
        var form = Utf8Form.Of(value.GetType());
        if (!form.IsDirect)
            return null;
        var writer = new Utf8ModelWriter { IsRequest = isRequest };
        form.WriteObject(writer, value);
        if (!writer.HasFailed)
            return writer;
        writer.Dispose();
        return null;
    }
}
