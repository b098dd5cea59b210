using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Diagnostics;

/// <summary>One thing wrong with a document or overlay, in the form MSBuild shows as an error of the build.</summary>
/// <param name="Code">The stable code, <c>CG0001</c> and up.</param>
/// <param name="File">The file to mend.</param>
/// <param name="Line">1-based; 0 when the place has no line.</param>
/// <param name="Column">1-based; 0 when the place has no column.</param>
/// <param name="Pointer">The JSON pointer of the place.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
internal sealed record Diagnostic(string Code, string File, int Line, int Column, string Pointer, string Message)
{
    /// <summary>What was assumed and stops nothing, rather than an error.</summary>
    public bool IsNote { get; init; }

    /// <summary>The overlay actions that the message advises, in their order: put after the overlay's own, they mend it. Empty where no
    /// overlay can: the message says which file to mend, and how.</summary>
    public IReadOnlyList<JObject> Actions => OverlayAction.In(Message);

    public override string ToString()
    {
        var place = Line > 0 ? $"{File}({Line},{Column})" : File;
        return $"{place}: {(IsNote ? "note" : "error")} {Code}: {(Pointer.Length > 0 ? Pointer + ": " : "")}{Message}";
    }
}
