using System.ComponentModel;

namespace ClientGen.Http.Infrastructure;

/// <summary>Looking at a source before it is sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ImageSourceReading
{
    /// <summary>Refuses a picture without a byte, which no vendor takes and some may charge for.</summary>
    /// <param name="source">The source.</param>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public static void CheckNotEmpty(this ImageSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Length == 0)
            throw new ArgumentException($"'{source.Name}' is empty. Nothing was sent.");
    }

    /// <summary>The bytes from the start, to look at. Dispose it before the source is sent.</summary>
    /// <param name="source">A source that can be read again.</param>
    /// <exception cref="InvalidOperationException">Reading would use the bytes up: <see cref="ImageSource.CanReplay"/> is
    /// <see langword="false"/>.</exception>
    public static Stream OpenRead(this ImageSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.CanReplay
            ? source.Open()
            : throw new InvalidOperationException($"'{source.Name}' can be read once only, and that is for sending it.");
    }
}
