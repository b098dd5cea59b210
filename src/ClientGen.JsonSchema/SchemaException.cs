namespace ClientGen.JsonSchema;

/// <summary>The schema itself cannot be used: a reference that leads nowhere, a pattern that is not a regular expression, a keyword of the
/// wrong kind.</summary>
public sealed class SchemaException : Exception
{
    /// <summary>Makes the exception for one place in a schema.</summary>
    /// <param name="schemaPointer">Where in the document.</param>
    /// <param name="message">What is wrong there and what would be right.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public SchemaException(string schemaPointer, string message, Exception? innerException = null)
        : base($"{schemaPointer}: {message}", innerException) => (SchemaPointer, Reason) = (schemaPointer, message);

    /// <summary>Where in the document the fault is.</summary>
    public string SchemaPointer { get; }

    /// <summary>What is wrong there and what would be right, without the place.</summary>
    public string Reason { get; }
}
