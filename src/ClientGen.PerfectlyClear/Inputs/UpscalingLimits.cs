namespace ClientGen.PerfectlyClear.Inputs;

/// <summary>The vendor's published limits of making images larger. They hold only where the result is larger than the input.</summary>
internal static class UpscalingLimits
{
    private const long MostBytes = 50L * 1024 * 1024;
    private const int LeastSide = 64;

    public static IEnumerable<string> Faults(MediaHeader header, long? length, ResizeTo? size, ResizeMode? mode)
    {
        if (header.IsVideo || size is not { } asked || header is not { Width: { } width, Height: { } height } || width == 0 || height == 0)
            yield break;
        var (small, large) = (Math.Min(width, height), Math.Max(width, height));
        var result = LongSide(asked, small, large);
        if (result <= large)
            yield break;
        if (small < LeastSide)
            yield return $"It is {width}x{height} pixels; to be enlarged, each side must have at least {LeastSide}.";
        if (length >= MostBytes)
            yield return "To be enlarged, a file has less than 50 MB.";
        var limit = mode == ResizeMode.SmallDetails ? 8192 : 20000;
        if (result > limit)
        {
            yield return $"The result would be {result:0} pixels long; "
                + $"with the mode {mode?.Value ?? ResizeMode.Values.Auto} at most {limit} are possible.";
        }
    }

    // Which side is the width depends on a rotation that is not read: the long side is at least the one that is asked for.
    private static double LongSide(ResizeTo size, double small, double large) =>
        size.Of(ResizeTo.Side.Scale) is { } percent ? large * percent / 100
        : size.Of(ResizeTo.Side.Short) is { } edge ? large * edge / small
        : size.Of(ResizeTo.Side.Long) ?? size.Of(ResizeTo.Side.Width) ?? size.Of(ResizeTo.Side.Height) ?? 0;
}
