using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace ClientGen.Json;

/// <summary>Gets and sets one member of a model, and remembers that it came, or came as null.</summary>
internal sealed class PresenceProvider : IValueProvider
{
    private readonly IValueProvider _member;
    private readonly int _index;
    // What the member holds in a new instance, and after a null was read into a number, boolean or timestamp.
    private readonly object? _initial;
    private readonly object? _zero;

    public PresenceProvider(IValueProvider member, Type type, int index, object? fresh)
    {
        _member = member;
        _index = index;
        IsPlainValueType = type.IsValueType && Nullable.GetUnderlyingType(type) is null && !typeof(IWireValue).IsAssignableFrom(type);
        _initial = fresh is null ? null : member.GetValue(fresh);
        _zero = IsPlainValueType ? Activator.CreateInstance(type) : null;
    }

    public bool IsPlainValueType { get; }

    public bool IsWritten(object target)
    {
        var model = (JsonModel)target;
        if (model.Nulls.Contains(_index))
            return true;
        var value = _member.GetValue(target);
        return !IsNothing(value) && !(Equals(value, _initial) && model.Missing.Contains(_index));
    }

    public object? GetValue(object target)
    {
        var value = _member.GetValue(target);
        return ((JsonModel)target).Nulls.Contains(_index) && (IsNothing(value) || Equals(value, _zero)) ? null : value;
    }

    public void SetValue(object target, object? value)
    {
        var model = (JsonModel)target;
        // JSON has no infinity: it is what is left of a number that does not fit.
        if (value is double number && double.IsInfinity(number))
            throw new JsonSerializationException("The number is beyond what its member can hold.");
        value = ExactNumber.TextOf(value) ?? value;
        model.Missing.Remove(_index);
        if (IsNothing(value))
            model.Nulls.Add(_index);
        else
            model.Nulls.Remove(_index);
        _member.SetValue(target, value ?? _zero);
    }

    private static bool IsNothing(object? value) => value is null or IWireValue { IsUnset: true };
}
