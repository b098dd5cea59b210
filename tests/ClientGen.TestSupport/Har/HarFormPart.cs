namespace ClientGen.TestSupport.Har;

/// <summary>One part of a form. A recording keeps a file's name, not its bytes.</summary>
/// <param name="Name">The part's name.</param>
/// <param name="Value">The JSON text of a part that is no file.</param>
/// <param name="FileName">The name of a file.</param>
public sealed record HarFormPart(string Name, string? Value, string? FileName)
{
    /// <summary>Whether a form's text has this part.</summary>
    public bool IsIn(string form) =>
        FileName is null
            ? form.Contains($"name=\"{Name}\"", StringComparison.Ordinal) && form.Contains(Value ?? "", StringComparison.Ordinal)
            : form.Contains($"name=\"{Name}\"; filename=\"{FileName}\"", StringComparison.Ordinal);
}
