using ClientGen.Generator;
using ClientGen.Generator.Diagnostics;

namespace ClientGen.ContractDiff.CSharp.Naming;

/// <summary>Something for which the generator refuses a document with its overlay.</summary>
/// <param name="Code">The stable code, as in <c>CG0003</c>.</param>
/// <param name="IsInOverlay">Whether the place is in the overlay; otherwise it is in the document.</param>
/// <param name="Line">The line, from 1; 0 where there is none.</param>
/// <param name="Pointer">The JSON Pointer of the place.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record GeneratorRefusal(string Code, bool IsInOverlay, int Line, string Pointer, string Message);

/// <summary>Asks the generator whether it takes a document with an overlay, without writing anything.</summary>
public static class GeneratorCheck
{
    /// <summary>The code of an overlay action whose target selects nothing.</summary>
    public const string ActionMatchesNothing = Codes.ActionMatchesNothing;

    /// <summary>Runs the generator up to the point where NSwag would be asked.</summary>
    /// <param name="document">The document's text, and what messages call it.</param>
    /// <param name="overlay">The overlay's text, and what messages call it.</param>
    /// <param name="space">The namespace of the client.</param>
    /// <returns>What is wrong; nothing when the build would go on. What matches nothing is told together with everything else.</returns>
    public static IReadOnlyList<GeneratorRefusal> Run((string Text, string Name) document, (string Text, string Name) overlay, string space)
    {
        var diagnostics = new DiagnosticBag { Tolerated = [Codes.ActionMatchesNothing] };
        GeneratorRun.Generate((document.Text, document.Name), (overlay.Text, overlay.Name), space, diagnostics);
        return
        [
            .. diagnostics.Items.Select(item => new GeneratorRefusal(
                item.Code,
                item.File == overlay.Name,
                item.Line,
                item.Pointer,
                item.Message
            )),
        ];
    }
}
