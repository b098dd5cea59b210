namespace ClientGen.Import;

/// <summary>What an import made: a document and its provenance, or the reasons why not.</summary>
public sealed class ImportResult
{
    private readonly string? _document;
    private readonly Provenance? _provenance;

    internal ImportResult(string document, Provenance provenance) => (_document, _provenance) = (document, provenance);

    internal ImportResult(IReadOnlyList<ImportError> errors) => Errors = errors;

    /// <summary>Whether there is a document.</summary>
    public bool Succeeded => Errors.Count == 0;

    /// <summary>What is wrong with the sources; empty after success.</summary>
    public IReadOnlyList<ImportError> Errors { get; } = [];

    /// <summary>The text of <c>openapi.json</c>.</summary>
    /// <exception cref="InvalidOperationException">The import failed.</exception>
    public string Document => _document ?? throw Failed();

    /// <summary>Where the document came from.</summary>
    /// <exception cref="InvalidOperationException">The import failed.</exception>
    public Provenance Provenance => _provenance ?? throw Failed();

    private InvalidOperationException Failed() => new($"The import failed: {Errors[0]}");
}
