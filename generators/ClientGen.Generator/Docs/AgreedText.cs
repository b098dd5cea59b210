namespace ClientGen.Generator.Docs;

/// <summary>What several places of a document say of the type that they share: a text holds for the type when all of them give
/// it.</summary>
internal sealed class AgreedText
{
    private string? _text;
    private bool _differs;

    /// <summary>The text that all gave; empty where they differ.</summary>
    public string Text => _differs ? "" : _text ?? "";

    /// <summary>One place's word; empty for a place that says nothing.</summary>
    public void Add(string text)
    {
        _differs |= _text is not null && _text != text;
        _text ??= text;
    }
}
