namespace ClientGen.Autoenhance;

/// <summary>Which file of an enhanced image is fetched. There is no default: one of them costs.</summary>
public enum Rendition
{
    /// <summary>A preview. It costs nothing.</summary>
    FreePreview,

    /// <summary>The full image. Fetching it buys it.</summary>
    PaidFullImage,
}
