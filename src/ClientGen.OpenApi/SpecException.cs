namespace ClientGen.OpenApi;

/// <summary>A document cannot be read: the file is missing, is not JSON or YAML, or is not an OpenAPI document.</summary>
public sealed class SpecException : Exception
{
    /// <summary>Makes the exception for a place in a file.</summary>
    /// <param name="file">The file, as the user named it.</param>
    /// <param name="message">What is wrong and what would mend it.</param>
    /// <param name="line">The line, from 1; 0 when the whole file is meant.</param>
    /// <param name="column">The column, from 1; 0 when the whole line is meant.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public SpecException(string file, string message, int line = 0, int column = 0, Exception? innerException = null)
        : base(Place(file, line, column) + ": " + message, innerException)
    {
        File = file;
        Reason = message;
        Line = line;
        Column = column;
    }

    /// <summary>The file, as the user named it.</summary>
    public string File { get; }

    /// <summary>What is wrong and what would mend it, without the place.</summary>
    public string Reason { get; }

    /// <summary>The line, from 1; 0 when the whole file is meant.</summary>
    public int Line { get; }

    /// <summary>The column, from 1; 0 when the whole line is meant.</summary>
    public int Column { get; }

    private static string Place(string file, int line, int column) =>
        (line, column) switch
        {
            (0, _) => file,
            (_, 0) => $"{file}:{line}",
            _ => $"{file}:{line}:{column}",
        };
}
