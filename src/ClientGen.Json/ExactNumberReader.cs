using System.Globalization;
using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Reads JSON whose numbers may be beyond what any CLR type holds: where a member wants a number it gets the nearest, or an error that says where.</summary>
internal sealed class ExactNumberReader : JsonReader, IJsonLineInfo
{
    private readonly JsonTextReader _text;
    private bool _wantsNumber;

    public ExactNumberReader(string json, int maxDepth)
    {
        MaxDepth = maxDepth;
        _text = new JsonTextReader(new StringReader(ExactNumber.MarkIn(json)))
        {
            MaxDepth = maxDepth,
            Culture = CultureInfo.InvariantCulture,
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
    }

    public int LineNumber => _text.LineNumber;

    public int LinePosition => _text.LinePosition;

    public bool HasLineInfo() => true;

    public override bool Read()
    {
        if (!_text.Read())
        {
            SetToken(JsonToken.None);
            return false;
        }
        if (_wantsNumber && ExactNumber.TextOf(_text.Value) is { } number)
            SetToken(JsonToken.Float, ExactNumber.Nearest(number));
        else
            SetToken(_text.TokenType, _text.Value);
        return true;
    }

    public override double? ReadAsDouble()
    {
        var number = Number(base.ReadAsDouble);
        return number is { } read && double.IsInfinity(read) ? throw TooLarge() : number;
    }

    public override decimal? ReadAsDecimal() => Number(base.ReadAsDecimal);

    public override int? ReadAsInt32() => Number(base.ReadAsInt32);

    public override string? ReadAsString()
    {
        var text = base.ReadAsString();
        if (ExactNumber.TextOf(text) is not { } number)
            return text;
        SetToken(JsonToken.String, number, updateIndex: false);
        return number;
    }

    private T? Number<T>(Func<T?> read)
        where T : struct
    {
        _wantsNumber = true;
        try
        {
            return read();
        }
        finally
        {
            _wantsNumber = false;
        }
    }

    private JsonReaderException TooLarge() =>
        new($"The number is beyond what its member can hold. Path '{Path}', line {LineNumber}, position {LinePosition}.", Path, LineNumber, LinePosition, null);
}
