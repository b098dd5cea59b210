namespace ClientGen.Import;

/// <summary>Something in a source that keeps the import from making a document.</summary>
/// <param name="Code">The kind of error, one of <see cref="ImportErrorCode"/>.</param>
/// <param name="File">The source's name as the provenance writes it.</param>
/// <param name="Line">The line in that file, from 1; 0 when the error concerns the whole file.</param>
/// <param name="Pointer">The JSON pointer inside the fragment, as a URI fragment (<c>#/paths</c>); empty when there is none.</param>
/// <param name="Message">What is wrong and what mends it.</param>
public sealed record ImportError(string Code, string File, int Line, string Pointer, string Message)
{
    /// <summary>The error in the format that MSBuild and editors link to the file.</summary>
    public override string ToString()
    {
        var place = Line > 0 ? $"{File}({Line})" : File;
        var pointer = Pointer.Length > 0 ? $" [{Pointer}]" : "";
        return $"{place}: error {Code}: {Message}{pointer}";
    }
}
