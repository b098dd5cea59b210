using System.Runtime.CompilerServices;
using ClientGen.Generator;
using ClientGen.Generator.Diagnostics;

namespace ClientGen.ContractDiff.CSharp.Naming;

/// <summary>Asks the generator for the C# names of two documents, without generating anything.</summary>
public static class GeneratorNaming
{
    private const int MostNotes = 3;

    private static readonly ConditionalWeakTable<
        Spec,
        Dictionary<(string? Overlay, string? Text), (GeneratedNames? Names, List<string> Notes)>
    > Known = [];

    /// <summary>Finds the names of both sides.</summary>
    /// <param name="before">The old document.</param>
    /// <param name="after">The new document.</param>
    /// <param name="choice">Which overlay corrects them.</param>
    /// <returns>
    /// The names. A document that the generator refuses is named as the other one, and by plain .NET naming where that does not
    /// help; the notes say so.
    /// </returns>
    /// <exception cref="SpecException">An overlay was named that cannot be read.</exception>
    public static SideNames Of(Spec before, Spec after, OverlayChoice choice)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(choice);
        var overlays = Overlays.Of(before, after, choice);
        List<string> notes = [.. overlays.Notes];
        var (earlier, later) = (Names(before, overlays.Old, notes), Names(after, overlays.New, notes));
        if (earlier is not null && later is not null)
            return new(earlier, later) { Notes = notes };
        if ((earlier ?? later) is not { } one)
            return SideNames.Conventional with { Notes = notes };
        // A name or type that only one side knows would look like a change.
        var shared = new NamesOnly(one);
        return new(shared, shared) { Notes = notes };
    }

    // A document is compared with the one before it and with the one after it, and named once.
    private static GeneratedNames? Names(Spec spec, TextFile? overlay, List<string> notes)
    {
        var known = Known.GetOrCreateValue(spec);
        lock (known)
        {
            if (!known.TryGetValue((overlay?.Name, overlay?.Text), out var named))
            {
                var own = new List<string>();
                known[(overlay?.Name, overlay?.Text)] = named = (Name(spec, overlay, own), own);
            }
            notes.AddRange(named.Notes);
            return named.Names;
        }
    }

    private static GeneratedNames? Name(Spec spec, TextFile? overlay, List<string> notes)
    {
        // An action for something that the new document no longer has takes no name from what it still has.
        var diagnostics = new DiagnosticBag { Tolerated = [Codes.ActionMatchesNothing] };
        var named = GeneratorRun.Name((spec.Json, spec.Name), overlay is null ? null : (overlay.Text, overlay.Name), diagnostics);
        var refusals = diagnostics.Items.Where(d => !diagnostics.Tolerated.Contains(d.Code)).ToList();
        if (named is null)
        {
            notes.Add(
                $"the generator refuses {spec.Name}, so its C# names follow the other document or plain .NET naming: {List(refusals)}"
            );
            return null;
        }
        if (diagnostics.Items.Count > 0)
            notes.Add($"the build would stop on {spec.Name} until the overlay is mended: {List(diagnostics.Items)}");
        return new GeneratedNames(NameMapBuilder.Build(named), ConventionalNames.Instance);
    }

    private static string List(IReadOnlyList<Diagnostic> diagnostics) =>
        string.Join("; ", diagnostics.Take(MostNotes))
        + (diagnostics.Count > MostNotes ? $"; and {diagnostics.Count - MostNotes} more" : "");
}
