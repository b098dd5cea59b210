using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ClientGen.Json.Infrastructure;

/// <summary>Reads the members of generated models from UTF-8.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct Utf8ModelReader
{
    internal Utf8JsonReader Json;

    /// <summary>Whether the way by text makes a token of what is read, in which a member that comes twice takes the later place.</summary>
    internal bool IsWithinToken;
    private readonly ReadOnlySpan<byte> _text;
    private readonly CancellationToken _cancellationToken;
    private RepeatedTexts _repeated;

    internal Utf8ModelReader(ReadOnlySpan<byte> text, CancellationToken cancellationToken)
    {
        Json = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = ModelJson.MaxDepth });
        _text = text;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Reads a member.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="member">The member's number.</param>
    /// <param name="now">What the member holds; only its type matters.</param>
    /// <returns>What it holds from now on.</returns>
    public T? Read<T>(JsonModel model, int member, T? now)
    {
        _ = now;
        var form = Utf8Form<T>.One;
        if (IsNull(model, member, form.HasNullOfItsOwn))
            return default;
        if (form.TryRead(ref this, out var value, out var isSpelledOtherwise))
        {
            if (isSpelledOtherwise)
                model.Keep(new KeptMember(member, value, Slice().ToArray(), isReadable: true));
            return value;
        }
        Unfit(model, member, (object?)default(T));
        return default;
    }

    /// <summary>Reads a text.</summary>
    /// <inheritdoc cref="Read{T}(JsonModel, int, T)"/>
    public string? Read(JsonModel model, int member, string? now)
    {
        _ = now;
        if (IsNull(model, member, hasNullOfItsOwn: false))
            return null;
        if (Json.TokenType == JsonTokenType.String)
            return Text();
        Unfit(model, member, null);
        return null;
    }

    /// <summary>The kind of the value at which the reader stands.</summary>
    public readonly JsonTokenType Kind => Json.TokenType;

    /// <summary>The text at which the reader stands. Short ones come again and again.</summary>
    public string Text() => _repeated.Text(ref Json);

    /// <summary>The value at which the reader stands, as it came.</summary>
    public RawJson Raw() => new(Slice().ToArray());

    /// <summary>Reads a variant that is written with the very same characters.</summary>
    /// <typeparam name="T">The variant.</typeparam>
    /// <param name="value">The variant.</param>
    /// <returns>Whether it holds the value; if not, the reader stays where it stands.</returns>
    public bool TryVariant<T>(out T? value)
    {
        var start = this;
        IsWithinToken = true;
        var holds = Utf8Form<T>.One.TryRead(ref this, out value, out var isSpelledOtherwise) && !isSpelledOtherwise;
        if (!holds)
            this = start;
        IsWithinToken = start.IsWithinToken;
        return holds;
    }

    /// <summary>Reads a variant all of whose members hold what came for them.</summary>
    /// <inheritdoc cref="TryVariant{T}"/>
    public bool TryWhole<T>(out T? value)
    {
        var start = this;
        if (TryVariant(out value) && ValueForm.Of(typeof(T)).IsWhole(value!))
            return true;
        this = start;
        return false;
    }

    /// <summary>The text of a member of the object at which the reader stands; null when the last one of the name is neither text nor
    /// a whole number nor a flag.</summary>
    /// <param name="name">The member's name.</param>
    public readonly string? Tag(ReadOnlySpan<byte> name)
    {
        var members = Json;
        string? tag = null;
        while (members.Read() && members.TokenType != JsonTokenType.EndObject)
        {
            var isTag = members.ValueTextEquals(name);
            members.Read();
            if (isTag)
                tag = TagText(members);
            members.Skip();
        }
        return tag;
    }

    // As UnionValue.Tag has it.
    private static string? TagText(Utf8JsonReader value) =>
        value.TokenType switch
        {
            JsonTokenType.String => value.GetString(),
            JsonTokenType.Number when value.TryGetInt64(out var number) => number.ToString(CultureInfo.InvariantCulture),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => null,
        };

    /// <summary>Whether the object at which the reader stands has a member.</summary>
    /// <param name="name">The member's name.</param>
    public readonly bool Has(ReadOnlySpan<byte> name)
    {
        var members = Json;
        while (members.Read() && members.TokenType != JsonTokenType.EndObject)
        {
            if (members.ValueTextEquals(name))
                return true;
            members.Read();
            members.Skip();
        }
        return false;
    }

    internal readonly void ThrowIfCancelled() => _cancellationToken.ThrowIfCancellationRequested();

    /// <summary>The bytes of the value at which the reader stands; the reader moves to its end.</summary>
    internal ReadOnlySpan<byte> Slice()
    {
        var start = (int)Json.TokenStartIndex;
        Json.Skip();
        return _text[start..(int)Json.BytesConsumed];
    }

    /// <summary>The text of the value at which the reader stands.</summary>
    internal string SliceText() => Encoding.UTF8.GetString(Slice());

    private void Unfit(JsonModel model, int member, object? nothing) =>
        model.Keep(new KeptMember(member, nothing, Slice().ToArray(), isReadable: false));

    private readonly bool IsNull(JsonModel model, int member, bool hasNullOfItsOwn)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Forget(member);
        if (Json.TokenType != JsonTokenType.Null || hasNullOfItsOwn)
            return false;
        model.Nulls.Add(member);
        return true;
    }
}
