using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace ClientGen.Json.Infrastructure;

/// <summary>Reads the members of generated models from UTF-8.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct Utf8ModelReader
{
    internal Utf8JsonReader Json;
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

    internal readonly void ThrowIfCancelled() => _cancellationToken.ThrowIfCancellationRequested();

    /// <summary>The text at which the reader stands. Short ones come again and again.</summary>
    internal string Text() => _repeated.Text(ref Json);

    /// <summary>The bytes of the value at which the reader stands; the reader moves to its end.</summary>
    internal ReadOnlySpan<byte> Slice()
    {
        var start = (int)Json.TokenStartIndex;
        Json.Skip();
        return _text[start..(int)Json.BytesConsumed];
    }

    /// <summary>The text of the value at which the reader stands.</summary>
    internal string SliceText() => Encoding.UTF8.GetString(Slice());

    /// <summary>The text of a member of the object at which the reader stands; null when the last one of the name is no text.</summary>
    internal readonly string? Tag(ReadOnlySpan<byte> name)
    {
        var members = Json;
        string? tag = null;
        while (members.Read() && members.TokenType != JsonTokenType.EndObject)
        {
            var isTag = members.ValueTextEquals(name);
            members.Read();
            if (isTag)
                tag = members.TokenType == JsonTokenType.String ? members.GetString() : null;
            members.Skip();
        }
        return tag;
    }

    private void Unfit(JsonModel model, int member, object? nothing) =>
        model.Keep(new KeptMember(member, nothing, Slice().ToArray(), isReadable: false));

    private readonly bool IsNull(JsonModel model, int member, bool hasNullOfItsOwn)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Missing.Remove(member);
        model.Nulls.Remove(member);
        model.Forget(member);
        if (Json.TokenType != JsonTokenType.Null || hasNullOfItsOwn)
            return false;
        model.Nulls.Add(member);
        return true;
    }
}
