namespace ClientGen.Claid;

// The addresses of a scene.
public partial class AbsolutePlacement
{
    partial void CheckMore(ModelCheck check) => AddressRule.Check(check, nameof(ImageUrl), "image_url", ImageUrl);
}

public partial class OriginalPlacement
{
    partial void CheckMore(ModelCheck check) => AddressRule.Check(check, nameof(ImageUrl), "image_url", ImageUrl);
}

public partial class PaddingPlacement
{
    partial void CheckMore(ModelCheck check)
    {
        AddressRule.Check(check, nameof(ImageUrl), "image_url", ImageUrl);
        // That half is too much, the vendor says of padding around images alone.
        if (PaddingRule.Check(check, nameof(Padding), "padding", Padding) is { } lengths && PaddingRule.HasMoreThanHalf(lengths))
            check.Warn(nameof(Padding), "padding", "More than 50% on both sides leaves no room for the object.");
    }
}

public partial class TemplateScene
{
    partial void CheckMore(ModelCheck check) => AddressRule.Check(check, nameof(TemplateUrl), "template_url", TemplateUrl);
}

public readonly partial record struct SceneOutput
{
    partial void CheckMore(ModelCheck check) => AddressRule.Check(check, "", "", _value as string);
}

public partial class SceneOutputOptions
{
    partial void CheckMore(ModelCheck check) => AddressRule.Check(check, nameof(Destination), "destination", Destination);
}

public partial class StyleTransferOptions
{
    partial void CheckMore(ModelCheck check) =>
        AddressRule.Check(check, nameof(StyleReferenceImage), "style_reference_image", StyleReferenceImage);
}
