using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace ClientGen.Json;

/// <summary>One member of a model: it is written as it came until it is set to something else.</summary>
internal sealed class MemberShape
{
    private readonly IValueProvider _value;
    private readonly ValueForm _form;

    // What the member holds in a new instance, and after a null was read into it.
    private readonly object? _initial;
    private readonly object? _nothing;
    private readonly bool _hasNullOfItsOwn;
    private readonly bool _isReadOnly;
    private readonly JsonProperty _property;

    // Not in the constructor: most members are never read by way of Newtonsoft.
    private MemberAccess? _access;

    public MemberShape(JsonProperty property, int index, object fresh)
    {
        var type = property.PropertyType!;
        (Name, Index) = (MemberNames.All.Add(property.PropertyName!), index);
        IsRequired = property.AttributeProvider!.GetAttributes(typeof(OpenApiRequiredAttribute), inherit: true).Count > 0;
        _isReadOnly = property.AttributeProvider!.GetAttributes(typeof(OpenApiReadOnlyAttribute), inherit: true).Count > 0;
        _value = property.ValueProvider!;
        _form = ValueForm.Of(type);
        _initial = _value.GetValue(fresh);
        _nothing = type.IsValueType ? Activator.CreateInstance(type) : null;
        _property = property;
        _hasNullOfItsOwn = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);
    }

    /// <summary>The name on the wire.</summary>
    public string Name { get; }

    public int Index { get; }

    public bool IsRequired { get; }

    /// <summary>What the member holds in a new instance.</summary>
    public object? Initial => _initial;

    private MemberAccess Access => _access ??= MemberAccess.Of(_property) ?? new ObjectAccess(_value, _form, _nothing);

    /// <summary>Reads the value at which a reader stands.</summary>
    public void Read(JsonReader reader, JsonModel model)
    {
        model.Forget(Index);
        var access = Access;
        if (reader.TokenType == JsonToken.Null && !_hasNullOfItsOwn)
        {
            model.Nulls.Add(Index);
            access.Clear(model);
        }
        else if (!access.TryRead(reader, model, out var raw))
        {
            model.Keep(new KeptMember(Index, _nothing, raw!, isReadable: false));
            access.Clear(model);
        }
        else if (raw is not null && IsSpelledOtherwise(_form, raw))
        {
            model.Keep(new KeptMember(Index, _value.GetValue(model), raw, isReadable: true));
        }
    }

    public bool IsWritten(JsonModel model)
    {
        if (model.Nulls.Contains(Index) || model.KeptOf(Index) is not null)
            return true;
        var value = _value.GetValue(model);
        return !IsNothing(value) && !(model.Missing.Contains(Index) && Equals(value, _initial));
    }

    public void Write(JsonWriter writer, JsonModel model)
    {
        if (_isReadOnly && writer is StrictJsonWriter { IsRequest: true })
            return;
        if (!model.HasMarks)
        {
            var access = Access;
            if (access.IsNothing(model))
                return;
            writer.WritePropertyName(Name);
            access.Write(writer, model);
            return;
        }
        var value = _value.GetValue(model);
        if (model.KeptOf(Index) is { } kept && Equals(value, kept.Value))
        {
            writer.WritePropertyName(Name);
            TokenWriting.Write(writer, kept.Raw);
        }
        else if (model.Nulls.Contains(Index) && (IsNothing(value) || Equals(value, _nothing)))
        {
            writer.WritePropertyName(Name);
            writer.WriteNull();
        }
        else if (!IsNothing(value) && !(model.Missing.Contains(Index) && Equals(value, _initial)))
        {
            writer.WritePropertyName(Name);
            _form.Write(writer, value!);
        }
    }

    public bool IsWhole(JsonModel model) =>
        model.KeptOf(Index) is not { IsReadable: false } && (_value.GetValue(model) is not { } value || _form.IsWhole(value));

    /// <summary>Whether a value that was read is to be written as it came.</summary>
    public static bool IsSpelledOtherwise(ValueForm form, Newtonsoft.Json.Linq.JToken? raw) =>
        raw is not null && form is not OtherForm && raw is not Newtonsoft.Json.Linq.JContainer;

    /// <summary>Whether a member that holds the value is left out.</summary>
    public static bool IsNothing(object? value) => value is null or IWireValue { IsUnset: true };
}
