namespace ClientGen.Claid;

/// <summary>A transparent background needs a format that carries it. In any other the vendor paints it white, and bills it.</summary>
/// <remarks>The document says PNG; the page on backgrounds says PNG, WEBP or AVIF. Without a format the vendor writes JPEG.</remarks>
internal static class TransparencyRule
{
    private const string Member = "Operations.Background.Color";
    private const string Json = "operations/background/color";

    public static void Check(ModelCheck check, ImageOperations? operations, EditOutput? output)
    {
        if (operations?.Background?.Color != BackgroundColor.Transparent || output?.IsKnown == false)
            return;
        var options = output?.Value as OutputOptions;
        if (options?.Format?.Value is { } given)
        {
            CheckFormat(check, given, options.Format?.Name);
        }
        else if (FileName.Extension(options?.Destination ?? output?.Value as string) is "png" or "webp" or "avif")
        {
            check.Warn(
                Member,
                Json,
                "Whether the name of the destination decides the format is not published; without one the vendor writes JPEG. "
                    + "Set Format to OutputFormat.Png."
            );
        }
        else
        {
            check.Error(
                Member,
                Json,
                "JPEG is not transparent, and without a format the vendor writes JPEG. Set Format to OutputFormat.Png, or choose a color."
            );
        }
    }

    private static void CheckFormat(ModelCheck check, object given, OutputFormatName? name)
    {
        if (name is null || name == OutputFormatName.Png)
            return;
        if (name == OutputFormatName.Webp || name == OutputFormatName.Avif)
        {
            check.Warn(Member, Json, $"Whether {name} stays transparent, the vendor's pages say differently. PNG does.");
        }
        else
        {
            check.Error(
                Member,
                Json,
                $"Only PNG is sure to be transparent, but the format is {name ?? given}. Set Format to OutputFormat.Png, or choose a color."
            );
        }
    }
}

public partial class EditRequest
{
    partial void CheckMore(ModelCheck check)
    {
        AddressRule.Check(check, nameof(Input), "input", Input);
        TransparencyRule.Check(check, Operations, Output);
    }
}

public partial class BatchEditRequest
{
    partial void CheckMore(ModelCheck check) => TransparencyRule.Check(check, Operations, Output);
}
