using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>A model: any object, whatever its members are.</summary>
internal sealed class ModelForm(Type type) : ValueForm
{
    private ModelShape? _shape;

    // Not in the constructor: a model may hold itself.
    private ModelShape Shape => _shape ??= ModelShape.Of(type);

    public override bool TakesAll => true;

    public override bool TryRead(JsonReader reader, out object? value, out JToken? raw)
    {
        if (reader.TokenType != JsonToken.StartObject)
            return Unfit(reader, out value, out raw);
        var model = Shape.Create();
        Shape.Read(reader, model);
        (value, raw) = (model, null);
        return true;
    }

    // A model may be held as one of its subclasses.
    public override void Write(JsonWriter writer, object value) => ModelShape.Of(value.GetType()).Write(writer, (JsonModel)value);

    public override bool IsWhole(object value) => ModelShape.Of(value.GetType()).IsWhole((JsonModel)value);

    public override object StandIn(JToken raw) => Shape.StandIn(raw);
}

/// <summary>The base of variants: a member of the object names which it is.</summary>
internal sealed class TaggedForm(Type type, TaggedVariants variants) : ValueForm
{
    // A base that is its own fallback is read as the model that it is.
    private readonly ModelForm? _itself = type.IsAbstract ? null : new ModelForm(type);

    public override bool TakesAll => true;

    public override bool TryRead(JsonReader reader, out object? value, out JToken? raw)
    {
        if (reader.TokenType != JsonToken.StartObject)
            return Unfit(reader, out value, out raw);
        var token = LosslessToken.Read(reader);
        using var inner = new JTokenReader(token);
        inner.Read();
        return Form(variants.For(token)).TryRead(inner, out value, out raw);
    }

    public override void Write(JsonWriter writer, object value) => ModelShape.Of(value.GetType()).Write(writer, (JsonModel)value);

    public override bool IsWhole(object value) => ModelShape.Of(value.GetType()).IsWhole((JsonModel)value);

    public override object? StandIn(JToken raw) => Form(variants.Fallback).StandIn(raw);

    private ValueForm Form(Type variant) => variant == type ? _itself! : Of(variant);
}
