namespace ClientGen.PerfectlyClear;

/// <summary>Cuts out the foreground of a photo. Without an output type the result is a PNG with transparency.</summary>
public sealed class CorrectionBackground
{
    /// <summary>The color behind the foreground. Default: none. The vendor does not publish the notation.</summary>
    public string? Color { get; set; }
}
