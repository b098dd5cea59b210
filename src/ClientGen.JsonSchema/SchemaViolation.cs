namespace ClientGen.JsonSchema;

/// <summary>One place where an instance breaks its schema.</summary>
/// <param name="InstancePointer">JSON Pointer (RFC 6901) of the offending value in the instance; empty for the whole instance.</param>
/// <param name="SchemaPointer">Pointer of the keyword in the document, as in <c>#/components/schemas/Fit/enum</c>; a file name comes before
/// the <c>#</c> for another file.</param>
/// <param name="Keyword">The keyword that was broken, as in <c>maximum</c>.</param>
/// <param name="Message">What is allowed, and what was found, in plain words.</param>
public sealed record SchemaViolation(string InstancePointer, string SchemaPointer, string Keyword, string Message)
{
    /// <summary>
    /// The member that is missing, where the offence is an absent member; otherwise null. <see cref="InstancePointer"/> names the
    /// object that lacks it.
    /// </summary>
    public string? MissingMember { get; init; }

    /// <summary>Place, rule and message in one line.</summary>
    public override string ToString() => $"{(InstancePointer.Length == 0 ? "(root)" : InstancePointer)}: {Message} [{SchemaPointer}]";
}
