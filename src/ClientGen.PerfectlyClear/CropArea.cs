namespace ClientGen.PerfectlyClear;

/// <summary>A crop that was found in a response to <see cref="AutoCrop.DetectOnly"/>. Whether its numbers are pixels or parts of the image
/// is not published.</summary>
/// <param name="Member">The member that holds it, such as <c>crop</c>, as the vendor names it.</param>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public sealed record CropArea(string Member, double X, double Y, double Width, double Height);
