using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Diagnostics;

/// <summary>Collects everything wrong with the input, so that one build shows all of it.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    private readonly List<Diagnostic> _notes = [];

    public IReadOnlyList<Diagnostic> Items => _items;

    /// <summary>What was assumed of the input: told, and no error.</summary>
    public IReadOnlyList<Diagnostic> Notes => _notes;

    /// <summary>Codes that are told and do not stop the run. Default: none.</summary>
    public IReadOnlyCollection<string> Tolerated { get; init; } = [];

    public bool HasErrors => _items.Exists(item => !IsTolerated(item));

    /// <summary>Whether something is wrong on which the next step can't build. A merge that is not made leaves types of their own, and what
    /// is said of the merged one elsewhere is told in the same run.</summary>
    public bool Stops => _items.Exists(item => !IsTolerated(item) && item.Code != Codes.MergedShapesDiffer);

    // Who goes on without an action goes on without a part of one.
    private bool IsTolerated(Diagnostic item) =>
        Tolerated.Contains(item.Code == Codes.PartMatchesNothing ? Codes.ActionMatchesNothing : item.Code);

    /// <summary>Puts the messages into the order in which their actions can be copied one after the other.</summary>
    public void Order()
    {
        var ordered = AdvisedActions.Ordered(_items).ToList();
        _items.Clear();
        _items.AddRange(ordered);
    }

    public void Add(Diagnostic diagnostic)
    {
        if (!_items.Contains(diagnostic))
            _items.Add(diagnostic);
    }

    public void Add(string code, string file, JToken place, string message) => Add(At(code, file, place, message));

    public void AddNote(string code, string file, JToken place, string message)
    {
        var note = At(code, file, place, message) with { IsNote = true };
        if (!_notes.Contains(note))
            _notes.Add(note);
    }

    private static Diagnostic At(string code, string file, JToken place, string message)
    {
        var (line, column) = SourceMap.PlaceOf(place);
        return new(code, SourceMap.FileOf(place) ?? file, line, column, SourceMap.PointerOf(place), message);
    }
}
