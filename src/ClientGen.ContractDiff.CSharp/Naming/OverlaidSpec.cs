using ClientGen.Generator;
using ClientGen.Generator.Diagnostics;

namespace ClientGen.ContractDiff.CSharp.Naming;

/// <summary>A document with its overlay applied: what its client is generated from.</summary>
public static class OverlaidSpec
{
    /// <summary>Applies the overlay that was chosen; a document without one stays as it is.</summary>
    /// <param name="spec">The document.</param>
    /// <param name="choice">Which overlay.</param>
    /// <param name="warn">Is told of actions that match nothing in this document.</param>
    /// <returns>The corrected document.</returns>
    /// <exception cref="SpecException">The overlay is missing, or cannot be applied.</exception>
    public static Spec Of(Spec spec, OverlayChoice choice, Action<string> warn)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(warn);
        if (Overlays.Of(spec, spec, choice).New is not { } overlay)
            return spec;
        var diagnostics = new DiagnosticBag { Tolerated = [Codes.ActionMatchesNothing] };
        var corrected = GeneratorRun.Correct((spec.Json, spec.Name), (overlay.Text, overlay.Name), diagnostics);
        if (corrected is null)
            throw new SpecException(overlay.Name, string.Join('\n', diagnostics.Items));
        foreach (var diagnostic in diagnostics.Items)
            warn(diagnostic.ToString());
        return spec.WithText(corrected);
    }
}
