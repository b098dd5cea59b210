namespace ClientGen.Claid;

public partial class OutputOptions
{
    partial void CheckMore(ModelCheck check)
    {
        AddressRule.Check(check, nameof(Destination), "destination", Destination);
        // Image I/O page: color spaces exist in JPEG only. Without a format the vendor writes JPEG.
        if (Metadata?.ColorSpace?.Value is not null && Format?.Name is { } name && name != OutputFormatName.Jpeg)
        {
            check.Error(
                "Metadata.ColorSpace",
                "metadata/color_space",
                $"Only JPEG has a color space, but the format is {name}. Leave one of them out, or set Format to JPEG."
            );
        }
    }
}
