using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json.Infrastructure;

/// <summary>Writes the members of generated models as UTF-8, with the very characters that Newtonsoft writes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Utf8ModelWriter : IDisposable
{
    private const int LongestNumber = 40;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(1024);
    private int _count;

    internal Utf8ModelWriter() { }

    /// <summary>Whether something is left to Newtonsoft: a number that JSON does not have, or half of a pair of characters.</summary>
    internal bool HasFailed { get; private set; }

    /// <summary>Whether it is a request that is written: members that only the vendor sets are left out.</summary>
    internal bool IsRequest { get; init; }

    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    /// <summary>Writes a member, unless it was not set.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="member">The member's number.</param>
    /// <param name="name">Its name on the wire, quoted, and a colon.</param>
    /// <param name="value">What it holds.</param>
    public void Write<T>(JsonModel model, int member, ReadOnlySpan<byte> name, T? value)
    {
        ArgumentNullException.ThrowIfNull(model);
        var form = Utf8Form<T>.One;
        var isNothing = form.IsNothing(value);
        if (model.HasMarks ? IsWrittenAsItCame(model, member, name, value, isNothing, default(T)) : isNothing)
            return;
        Name(name);
        form.Write(this, value!);
    }

    /// <summary>Writes a member that only the vendor sets, unless it was not set or a request is written.</summary>
    /// <inheritdoc cref="Write"/>
    public void WriteReadOnly<T>(JsonModel model, int member, ReadOnlySpan<byte> name, T? value)
    {
        if (!IsRequest)
            Write(model, member, name, value);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        var bytes = _bytes;
        (_bytes, _count) = ([], 0);
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>Leaves all of the writing to Newtonsoft.</summary>
    internal void Fail() => HasFailed = true;

    internal void Model(JsonModel model, IUtf8Model members)
    {
        // What stands for something else is written as that only while nothing is set.
        if (model.StandsFor is not null)
        {
            Fail();
            return;
        }
        Plain("{"u8);
        members.Write(this);
        if (model.HasAdditional)
        {
            foreach (var pair in model.AdditionalProperties)
            {
                Name(pair.Key);
                if (pair.Value is { } token)
                    Token(token);
                else
                    Null();
            }
        }
        Plain("}"u8);
    }

    /// <summary>Writes a value by its own type.</summary>
    internal void Variant(object value) => Utf8Form.Of(value.GetType()).WriteObject(this, value);

    internal void StartList() => Plain("["u8);

    internal void NextItem() => Separate();

    internal void StartMap() => Plain("{"u8);

    internal void Name(string name)
    {
        Separate();
        Text(name);
        Plain(":"u8);
    }

    internal void EndMap() => Plain("}"u8);

    internal void EndList() => Plain("]"u8);

    internal void Null() => Plain("null"u8);

    internal void Number(long value)
    {
        value.TryFormat(Room(LongestNumber), out var count, default, CultureInfo.InvariantCulture);
        _count += count;
    }

    internal void Number(double value)
    {
        if (!double.IsFinite(value))
        {
            Fail();
            return;
        }
        value.TryFormat(Room(LongestNumber), out var count, "R", CultureInfo.InvariantCulture);
        var isPlain = _bytes.AsSpan(_count, count).IndexOfAny((byte)'.', (byte)'E') < 0;
        _count += count;
        if (isPlain)
            Plain(".0"u8);
    }

    internal void Text(string text)
    {
        var escapes = text.AsSpan().IndexOfAny(TextEscapes.All) >= 0;
        Plain("\""u8);
        if (escapes)
            Json(TextEscapes.Escape(text));
        else
            Json(text);
        Plain("\""u8);
    }

    /// <summary>Writes characters of JSON as they are.</summary>
    internal void Json(string text)
    {
        var room = Room(text.Length * 3);
        if (System.Text.Unicode.Utf8.FromUtf16(text, room, out _, out var count, replaceInvalidSequences: false) != OperationStatus.Done)
            Fail();
        _count += count;
    }

    internal void Token(JToken token)
    {
        var text = new StringBuilder();
        try
        {
            using var writer = new StrictJsonWriter(text);
            TokenWriting.Write(writer, token);
        }
        catch (JsonException)
        {
            Fail();
            return;
        }
        Json(text.ToString());
    }

    internal void Plain(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Room(json.Length));
        _count += json.Length;
    }

    // Whether a member that came is dealt with: it stays as it came while it holds what reading left in it.
    private bool IsWrittenAsItCame<T>(JsonModel model, int member, ReadOnlySpan<byte> name, T? value, bool isNothing, T? nothing)
    {
        if (model.KeptOf(member) is { } kept && Equals(value, kept.Value))
        {
            Name(name);
            Token(kept.Raw);
            return true;
        }
        if (model.Nulls.Contains(member) && (isNothing || Equals(value, nothing)))
        {
            Name(name);
            Null();
            return true;
        }
        return isNothing || (model.Missing.Contains(member) && Equals(value, ModelShape.Of(model.GetType()).Members[member].Initial));
    }

    private void Name(ReadOnlySpan<byte> name)
    {
        Separate();
        Plain(name);
    }

    private void Separate()
    {
        if (_bytes[_count - 1] is not ((byte)'{' or (byte)'['))
            Plain(","u8);
    }

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - _count < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _count + count));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }
        return _bytes.AsSpan(_count);
    }
}
