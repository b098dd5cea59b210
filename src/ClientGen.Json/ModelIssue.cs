namespace ClientGen.Json;

/// <summary>Something in a request that the vendor would refuse, or may refuse.</summary>
/// <param name="path">The place in C#, such as <c>Operations.Resizing.Width</c>.</param>
/// <param name="pointer">The place in JSON, such as <c>/operations/resizing/width</c>.</param>
/// <param name="message">What is wrong and how to mend it.</param>
/// <param name="isCertain">Whether the vendor is known to refuse it.</param>
public sealed class ModelIssue(string path, string pointer, string message, bool isCertain)
{
    /// <summary>The place in C#, such as <c>Operations.Resizing.Width</c>.</summary>
    public string Path { get; } = path;

    /// <summary>The place in JSON, such as <c>/operations/resizing/width</c>.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>What is wrong and how to mend it.</summary>
    public string Message { get; } = message;

    /// <summary>Whether the vendor is known to refuse it. What is not certain is only worth a warning.</summary>
    public bool IsCertain { get; } = isCertain;

    /// <summary>Place and message.</summary>
    public override string ToString() => $"{Path} ({Pointer}): {Message}";
}
