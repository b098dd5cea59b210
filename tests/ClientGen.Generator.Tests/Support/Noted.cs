using ClientGen.Generator.Diagnostics;

namespace ClientGen.Generator.Tests.Support;

/// <summary>Runs the generator and gives what it says that is no error.</summary>
internal static class Noted
{
    /// <summary>The notes of a run that has no error.</summary>
    public static IReadOnlyList<string> By(string document, string? overlay = null, Defaults defaults = Defaults.Asked)
    {
        var bag = new DiagnosticBag();
        GeneratorRun
            .Generate((document, "openapi.json"), overlay is null ? null : (overlay, "overlay.json"), Generated.Namespace, bag, defaults)
            .ShouldNotBeNull(string.Join('\n', bag.Items));
        bag.Notes.ShouldAllBe(note => note.IsNote && note.Code == Codes.Assumed);
        return [.. bag.Notes.Select(note => note.ToString())];
    }
}
