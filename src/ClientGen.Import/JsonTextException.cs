namespace ClientGen.Import;

/// <summary>The text is not JSON.</summary>
internal sealed class JsonTextException(int line, string message) : Exception(message)
{
    /// <summary>The line inside the text, from 1.</summary>
    public int Line { get; } = line;
}
