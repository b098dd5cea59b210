namespace ClientGen.Claid;

public partial class ImageOperations
{
    // The document and the page on padding: none is more than half of its side.
    partial void CheckMore(ModelCheck check)
    {
        if (PaddingRule.Check(check, nameof(Padding), "padding", Padding) is not { } lengths)
            return;
        if (PaddingRule.HasMoreThanHalf(lengths))
        {
            check.Error(nameof(Padding), "padding", "Padding has at most half of the width or height: 50%.");
        }
        else if (LeastSide() is { } side && lengths.Any(static (length, least) => !length.IsPercent && length.Value * 2 > least, side))
        {
            check.Warn(
                nameof(Padding),
                "padding",
                $"Padding has at most half of the width or height, and the result has a side of {side} pixels."
            );
        }
    }

    // Which value is for which side, two pages say differently: only of the shorter side it is known that it is too short.
    private int? LeastSide() =>
        Resizing?.Width?.Value is int width && Resizing?.Height?.Value is int height ? Math.Min(width, height) : null;
}
