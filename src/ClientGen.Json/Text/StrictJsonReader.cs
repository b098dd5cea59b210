using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>
/// Reads JSON as RFC 8259 has it, and nothing else: no comments, single quotes, bare names, <c>undefined</c>, <c>NaN</c>, constructors
/// or spare commas. Numbers keep their text.
/// </summary>
internal sealed class StrictJsonReader : JsonReader, IJsonLineInfo
{
    private readonly CharSource _text;
    private readonly TextScanner _scanner;

    // Which of the open values are objects, the innermost in the lowest bit: the depth is bounded by their number.
    private ulong _objects;
    private string? _number;
    private object? _value;

    public StrictJsonReader(string text)
        : this(new StringReader(text), text.Length, default) { }

    public StrictJsonReader(TextReader text, CancellationToken cancellationToken = default)
        : this(text, int.MaxValue, cancellationToken) { }

    private StrictJsonReader(TextReader text, int length, CancellationToken cancellationToken)
    {
        MaxDepth = ModelJson.MaxDepth;
        DateParseHandling = DateParseHandling.None;
        _text = new CharSource(text, length, cancellationToken);
        _scanner = new TextScanner(_text, Wrong);
    }

    /// <summary>The text of the number that was read last.</summary>
    public string? NumberText => base.Value is null ? _number : null;

    // What a number is worth is only found out when somebody asks.
    public override object? Value => NumberText is { } number ? _value ??= JsonNumber.Value(number) : base.Value;

    public override Type? ValueType => Value?.GetType();

    public int LineNumber => _text.Line;

    public int LinePosition => _text.Column;

    public bool HasLineInfo() => true;

    public override bool Read()
    {
        (_number, _value) = (null, null);
        var next = _text.PeekAfterSpace();
        switch (CurrentState)
        {
            case State.Start when next < 0:
                return false;
            case State.ObjectStart when next == '}':
            case State.ArrayStart when next == ']':
                End();
                return true;
            case State.ObjectStart:
                Name(next);
                return true;
            case State.Start or State.Property or State.ArrayStart:
                Any(next);
                return true;
            case State.PostValue:
                After(next);
                return true;
            default:
                if (next >= 0)
                    throw Wrong("There is more text after the end of the JSON value.");
                SetToken(JsonToken.None);
                return false;
        }
    }

    public override void Close()
    {
        base.Close();
        _scanner.End();
        _text.End();
        if (CloseInput)
            _text.Dispose();
    }

    private bool InObject => (_objects & 1) != 0;

    private void After(int next)
    {
        if (next == (InObject ? '}' : ']'))
        {
            End();
            return;
        }
        if (next != ',')
            throw Wrong(next < 0 ? "The text ends too early." : "A comma or the end is expected here.");
        _text.Take();
        next = _text.PeekAfterSpace();
        if (InObject)
            Name(next);
        else
            Any(next);
    }

    private void Any(int next)
    {
        switch (next)
        {
            case '{':
                Start(JsonToken.StartObject, isObject: 1);
                break;
            case '[':
                Start(JsonToken.StartArray, isObject: 0);
                break;
            case '"':
                SetToken(JsonToken.String, _scanner.Text());
                break;
            case 't':
                SetToken(JsonToken.Boolean, _scanner.Word("true", true));
                break;
            case 'f':
                SetToken(JsonToken.Boolean, _scanner.Word("false", false));
                break;
            case 'n':
                SetToken(JsonToken.Null, _scanner.Word("null", null));
                break;
            case '-' or (>= '0' and <= '9'):
                _number = _scanner.Number(out var isInteger);
                SetToken(isInteger ? JsonToken.Integer : JsonToken.Float, null);
                break;
            default:
                throw Wrong(next < 0 ? "The text ends too early." : "A JSON value is expected here.");
        }
    }

    private void Name(int next)
    {
        if (next != '"')
            throw Wrong("The name of a member is expected here, in double quotes.");
        var name = _scanner.Name();
        if (_text.PeekAfterSpace() != ':')
            throw Wrong("A colon is expected here.");
        _text.Take();
        SetToken(JsonToken.PropertyName, name);
    }

    private void Start(JsonToken token, ulong isObject)
    {
        _text.Take();
        SetToken(token);
        _objects = (_objects << 1) | isObject;
    }

    private void End()
    {
        _text.Take();
        SetToken(InObject ? JsonToken.EndObject : JsonToken.EndArray);
        _objects >>= 1;
    }

    private JsonReaderException Wrong(string what) =>
        new($"{what} Path '{Path}', line {LineNumber}, position {LinePosition}.", Path, LineNumber, LinePosition, null);
}
