namespace ClientGen.Claid;

public partial class OutpaintOptions
{
    // The document, of outpaint_by: one value for both sides, or two for width and height.
    partial void CheckMore(ModelCheck check)
    {
        if (OutpaintBy is not { } by)
            return;
        if (Lengths.Read(by) is not { Count: 1 or 2 } lengths)
        {
            check.Error(
                nameof(OutpaintBy),
                "outpaint_by",
                "It is no amount to paint. Write one or two values, such as \"10%\", \"5% 15%\" or \"1024px 512px\"."
            );
        }
        else if (!lengths.Any(static (length, nothing) => length.Value != nothing, 0m))
        {
            check.Warn(nameof(OutpaintBy), "outpaint_by", "It paints nothing: every value is 0.");
        }
    }
}
