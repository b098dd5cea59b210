namespace ClientGen.OpenApi;

/// <summary>Something in a document that the comparison had to step around.</summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Pointer">Where in it, as a JSON Pointer with <c>#</c>.</param>
/// <param name="Position">Line and column, where known.</param>
/// <param name="Message">What is wrong and what would mend it.</param>
public sealed record SpecProblem(string File, string Pointer, SourcePosition? Position, string Message)
{
    /// <summary>File, position and message in one line.</summary>
    public override string ToString() =>
        Position is { } p ? $"{File}:{p.Line}:{p.Column}: {Message} ({Pointer})" : $"{File}: {Message} ({Pointer})";
}
