using System.Text.Json;
using ClientGen.Json.Infrastructure;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>As <see cref="ModelForm"/>, by what was generated for the model.</summary>
/// <param name="fresh">A new model, which makes others.</param>
/// <param name="shape">What else is asked of its type.</param>
internal sealed class Utf8ModelForm<T>(IUtf8Model fresh, Utf8Shape shape) : Utf8Form<T>
    where T : JsonModel
{
    // Longer names are rare; no document declares one.
    private const int LongestName = 256;

    public override bool TakesAll => true;

    public override bool TryRead(ref Utf8ModelReader reader, out T? value, out bool isSpelledOtherwise)
    {
        (value, isSpelledOtherwise) = (null, false);
        if (reader.Json.TokenType != JsonTokenType.StartObject)
            return false;
        reader.ThrowIfCancelled();
        var model = fresh.Create();
        shape.MarkMissing(model);
        Members(ref reader, model, (IUtf8Model)model);
        shape.WasRead(model);
        value = (T)model;
        return true;
    }

    public override void Write(Utf8ModelWriter writer, T value)
    {
        if (value.GetType() == typeof(T))
            writer.Model(value, (IUtf8Model)value);
        else
            writer.Variant(value);
    }

    public override T StandIn(JToken raw) => (T)shape.StandIn(raw);

    private static void Members(ref Utf8ModelReader reader, JsonModel model, IUtf8Model members)
    {
        while (reader.Json.Read() && reader.Json.TokenType != JsonTokenType.EndObject)
        {
            var member = reader.Json.ValueIsEscaped ? Unescaped(ref reader, members) : members.Find(reader.Json.ValueSpan);
            if (member >= 0)
            {
                reader.Json.Read();
                members.Read(ref reader, member);
            }
            else
            {
                var name = reader.Text();
                reader.Json.Read();
                model.Keep(new UnknownMember(name, reader.Slice().ToArray()), reader.IsWithinToken);
            }
        }
    }

    private static int Unescaped(ref Utf8ModelReader reader, IUtf8Model members)
    {
        if (reader.Json.ValueSpan.Length > LongestName * 6)
            return -1;
        Span<byte> name = stackalloc byte[LongestName * 6];
        return members.Find(name[..reader.Json.CopyString(name)]);
    }
}

/// <summary>As <see cref="TaggedForm"/>: the tag is looked for before the variant is read.</summary>
internal sealed class Utf8TaggedForm<T>(TaggedVariants variants) : Utf8Form<T>
    where T : JsonModel
{
    private readonly byte[] _tag = System.Text.Encoding.UTF8.GetBytes(variants.Tag);

    public override bool TakesAll => true;

    public override bool TryRead(ref Utf8ModelReader reader, out T? value, out bool isSpelledOtherwise)
    {
        (value, isSpelledOtherwise) = (null, false);
        if (reader.Json.TokenType != JsonTokenType.StartObject)
            return false;
        var isWithinToken = reader.IsWithinToken;
        reader.IsWithinToken = true;
        var holds = Of(variants.For(reader.Tag(_tag))).TryReadObject(ref reader, out var variant);
        reader.IsWithinToken = isWithinToken;
        value = (T?)variant;
        return holds;
    }

    public override void Write(Utf8ModelWriter writer, T value) => writer.Variant(value);

    public override T? StandIn(JToken raw) => (T?)ValueForm.Of(typeof(T)).StandIn(raw);
}
