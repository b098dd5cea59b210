using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Diagnostics;

/// <summary>Collects everything wrong with the input, so that one build shows all of it.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    public IReadOnlyList<Diagnostic> Items => _items;

    /// <summary>Codes that are told and do not stop the run. Default: none.</summary>
    public IReadOnlyCollection<string> Tolerated { get; init; } = [];

    public bool HasErrors => _items.Exists(item => !Tolerated.Contains(item.Code));

    public void Add(Diagnostic diagnostic)
    {
        if (!_items.Contains(diagnostic))
            _items.Add(diagnostic);
    }

    public void Add(string code, string file, JToken place, string message)
    {
        var (line, column) = SourceMap.PlaceOf(place);
        Add(new Diagnostic(code, SourceMap.FileOf(place) ?? file, line, column, SourceMap.PointerOf(place), message));
    }
}
