using System.Globalization;

namespace ClientGen.Claid;

public partial class ResizingOptions
{
    // The vendor: a percentage needs the same percentage on the other side, or "auto"; and one side at least has a length.
    partial void CheckMore(ModelCheck check)
    {
        CheckSide(check, nameof(Width), "width", Width);
        CheckSide(check, nameof(Height), "height", Height);
        if (IsAuto(Width) && IsAuto(Height))
            check.Error(nameof(Height), "height", "Width and height can't both be auto. Give one of them a length, or leave resizing out.");
        if (Percent(Width) is { } width)
            CheckPair(check, nameof(Height), "height", width, Height);
        else if (Percent(Height) is { } height)
            CheckPair(check, nameof(Width), "width", height, Width);
    }

    // Resizing page: "auto", pixels, or a percentage of the input. A side of nothing is no image.
    private static void CheckSide(ModelCheck check, string member, string json, Dimension? side)
    {
        if (side?.Value is int and <= 0 || Percent(side) is 0)
            check.Error(member, json, "A side has more than 0 pixels or percent.");
        else if (side?.Value is string && !IsAuto(side) && Percent(side) is null)
            check.Error(member, json, "It is no length. Write a number of pixels, a percentage such as \"200%\", or Dimension.Auto.");
    }

    private static void CheckPair(ModelCheck check, string member, string json, decimal percent, Dimension? other)
    {
        if (other?.Value is null || IsAuto(other) || Percent(other) == percent)
            return;
        check.Error(
            member,
            json,
            $"The other side is {percent.ToString(CultureInfo.InvariantCulture)}%: this side must be the same, or Dimension.Auto."
        );
    }

    private static bool IsAuto(Dimension? side) => side == Dimension.Auto;

    private static decimal? Percent(Dimension? side) =>
        side?.Value is string text
        && text.IndexOf('%') == text.Length - 1
        && decimal.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            ? percent
            : null;
}
