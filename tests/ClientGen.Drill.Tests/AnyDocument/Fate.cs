namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>What became of a document.</summary>
internal enum Fate
{
    /// <summary>Code was generated, and compiles without an error or a warning.</summary>
    Compiles,

    /// <summary>The generator says what is wrong, and where.</summary>
    Refused,

    /// <summary>Anything else: code that does not compile, a message without a place, an exception, too long.</summary>
    Fails,
}

/// <summary>What became of a document, and why.</summary>
/// <param name="Document">The document.</param>
/// <param name="Fate">In one word.</param>
/// <param name="Reasons">The codes of what was said, each once.</param>
/// <param name="Said">Everything that was said.</param>
/// <param name="Notes">How much was assumed.</param>
/// <param name="Taken">How long it took.</param>
internal sealed record DocumentResult(
    PublicDocument Document,
    Fate Fate,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Said,
    int Notes,
    TimeSpan Taken
);
