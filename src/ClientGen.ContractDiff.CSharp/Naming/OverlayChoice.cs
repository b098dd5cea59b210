namespace ClientGen.ContractDiff.CSharp.Naming;

/// <summary>Which overlay corrects the documents.</summary>
public sealed record OverlayChoice
{
    /// <summary>The <c>overlay.json</c> beside each document; a document without one is given the other's.</summary>
    public static OverlayChoice Beside { get; } = new();

    /// <summary>No overlay.</summary>
    public static OverlayChoice None { get; } = new() { IsNone = true };

    /// <summary>One file for both documents; null where none was named.</summary>
    public string? File { get; private init; }

    /// <summary>Whether none is used, even where there is one.</summary>
    public bool IsNone { get; private init; }

    /// <summary>One file for both documents.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The choice.</returns>
    public static OverlayChoice Of(string path) => new() { File = path };
}
