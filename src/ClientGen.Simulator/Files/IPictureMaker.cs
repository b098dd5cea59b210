namespace ClientGen.Simulator;

/// <summary>Makes pictures that decode. The simulators themselves write none: a library that does is heavy.</summary>
public interface IPictureMaker
{
    /// <summary>Makes a picture.</summary>
    /// <param name="format">The format, lower case, as in <c>jpeg</c>.</param>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="height">Its height in pixels.</param>
    /// <param name="seed">Pictures of one seed are the same, those of two differ.</param>
    /// <returns>The file; null where it cannot be written in this format and size.</returns>
    byte[]? Make(string format, int width, int height, ulong seed);

    /// <summary>The size of a picture in pixels; null where it cannot be read.</summary>
    /// <param name="picture">The file.</param>
    (int Width, int Height)? SizeOf(byte[] picture);
}
