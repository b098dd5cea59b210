namespace ClientGen.Claid;

/// <summary>A transparent background needs PNG.</summary>
internal static class TransparencyRule
{
    public static void Check(ModelCheck check, ImageOperations? operations, EditOutput? output)
    {
        if (operations?.Background?.Color != BackgroundColor.Transparent)
            return;
        const string member = "Operations.Background.Color";
        const string json = "operations/background/color";
        var format = (output?.Value as OutputOptions)?.Format;
        if (format?.Value is null)
            check.Warn(member, json, "Only PNG is transparent, and without a format the vendor writes JPEG. Set Format to OutputFormat.Png.");
        else if (format?.Name is { } name && name != OutputFormatName.Png)
            check.Error(member, json, $"Only PNG is transparent, but the format is {name}. Set Format to OutputFormat.Png, or choose a color.");
    }
}

public partial class EditRequest
{
    partial void CheckMore(ModelCheck check) => TransparencyRule.Check(check, Operations, Output);
}

public partial class BatchEditRequest
{
    partial void CheckMore(ModelCheck check) => TransparencyRule.Check(check, Operations, Output);
}
