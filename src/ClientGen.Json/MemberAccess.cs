using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>How the value of a member is reached in a model: by its own type, without a box.</summary>
internal abstract class MemberAccess
{
    /// <summary>The access to a property; null where it has to go by way of objects.</summary>
    public static MemberAccess? Of(PropertyInfo? property)
    {
        if (
            property is not { CanRead: true, CanWrite: true, DeclaringType: { IsValueType: false } model }
            || !typeof(JsonModel).IsAssignableFrom(model)
        )
            return null;
        var type = property.PropertyType;
        if (!type.IsValueType)
            return Make(typeof(ClassAccess<,>), model, type, property);
        var inner = Nullable.GetUnderlyingType(type);
        if (!IsStructForm(ValueForm.Of(inner ?? type).GetType()))
            return null;
        return inner is null
            ? Make(typeof(StructAccess<,>), model, type, property)
            : Make(typeof(NullableAccess<,>), model, inner, property);
    }

    /// <summary>Reads the value at which a reader stands into the member, if its type holds it.</summary>
    public abstract bool TryRead(JsonReader reader, JsonModel model, out JToken? raw);

    /// <summary>Sets what a null leaves.</summary>
    public abstract void Clear(JsonModel model);

    /// <summary>Whether the member holds nothing that is written.</summary>
    public abstract bool IsNothing(JsonModel model);

    /// <summary>Writes what the member holds.</summary>
    public abstract void Write(JsonWriter writer, JsonModel model);

    private static bool IsStructForm(Type? form)
    {
        for (; form is not null; form = form.BaseType)
        {
            if (form.IsGenericType && form.GetGenericTypeDefinition() == typeof(StructForm<>))
                return true;
        }
        return false;
    }

    private static MemberAccess Make(Type access, Type model, Type type, PropertyInfo property) =>
        (MemberAccess)Activator.CreateInstance(access.MakeGenericType(model, type), property)!;
}

/// <inheritdoc/>
/// <typeparam name="TModel">The model that declares the member.</typeparam>
/// <typeparam name="T">The member's type.</typeparam>
internal abstract class MemberAccess<TModel, T>(PropertyInfo property) : MemberAccess
    where TModel : JsonModel
{
    private readonly Func<TModel, T> _get =
        (Func<TModel, T>)property.GetGetMethod(nonPublic: true)!.CreateDelegate(typeof(Func<TModel, T>));
    private readonly Action<TModel, T> _set =
        (Action<TModel, T>)property.GetSetMethod(nonPublic: true)!.CreateDelegate(typeof(Action<TModel, T>));

    public sealed override void Clear(JsonModel model) => Set(model, default!);

    protected T Get(JsonModel model) => _get((TModel)model);

    protected void Set(JsonModel model, T value) => _set((TModel)model, value);
}

/// <summary>A member of a reference type.</summary>
internal sealed class ClassAccess<TModel, T>(PropertyInfo property) : MemberAccess<TModel, T?>(property)
    where TModel : JsonModel
    where T : class
{
    private readonly ValueForm _form = ValueForm.Of(typeof(T));

    public override bool TryRead(JsonReader reader, JsonModel model, out JToken? raw)
    {
        if (!_form.TryRead(reader, out object? value, out raw))
            return false;
        Set(model, (T?)value);
        return true;
    }

    public override bool IsNothing(JsonModel model) => MemberShape.IsNothing(Get(model));

    public override void Write(JsonWriter writer, JsonModel model) => _form.Write(writer, Get(model)!);
}

/// <summary>A member of a value type.</summary>
internal sealed class StructAccess<TModel, T>(PropertyInfo property) : MemberAccess<TModel, T>(property)
    where TModel : JsonModel
    where T : struct
{
    private readonly StructForm<T> _form = (StructForm<T>)ValueForm.Of(typeof(T));

    public override bool TryRead(JsonReader reader, JsonModel model, out JToken? raw)
    {
        if (!_form.TryRead(reader, out T value, out raw))
            return false;
        Set(model, value);
        return true;
    }

    public override bool IsNothing(JsonModel model) => _form.IsUnset(Get(model));

    public override void Write(JsonWriter writer, JsonModel model) => _form.Write(writer, Get(model));
}

/// <summary>A member of a value type that may be null.</summary>
internal sealed class NullableAccess<TModel, T>(PropertyInfo property) : MemberAccess<TModel, T?>(property)
    where TModel : JsonModel
    where T : struct
{
    private readonly StructForm<T> _form = (StructForm<T>)ValueForm.Of(typeof(T));

    public override bool TryRead(JsonReader reader, JsonModel model, out JToken? raw)
    {
        if (!_form.TryRead(reader, out T value, out raw))
            return false;
        Set(model, value);
        return true;
    }

    public override bool IsNothing(JsonModel model) => Get(model) is not { } value || _form.IsUnset(value);

    public override void Write(JsonWriter writer, JsonModel model) => _form.Write(writer, Get(model).GetValueOrDefault());
}
