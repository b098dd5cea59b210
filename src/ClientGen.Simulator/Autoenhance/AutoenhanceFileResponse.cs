namespace ClientGen.Simulator;

/// <summary>What the simulated Autoenhance answers where a file is asked for.</summary>
public enum AutoenhanceFileResponse
{
    /// <summary>302 to an asset host, which redirects to storage: what the vendor does.</summary>
    Redirect,

    /// <summary>200 with <c>{"image_url": address}</c>: an older form.</summary>
    JsonImageUrl,

    /// <summary>200 with <c>{"url": address}</c>: an older form.</summary>
    JsonUrl,

    /// <summary>200 with the file itself, as the published document says.</summary>
    Bytes,

    /// <summary>200 with a page: what a proxy or a check for robots in front of the vendor says.</summary>
    Page,
}
