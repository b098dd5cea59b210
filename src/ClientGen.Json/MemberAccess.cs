using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
#endif

namespace ClientGen.Json;

/// <summary>How the value of a member is reached in a model: by its own type, without a box.</summary>
#if NET8_0_OR_GREATER
[UnconditionalSuppressMessage("", "IL2070", Justification = Why)]
[UnconditionalSuppressMessage("", "IL2072", Justification = Why)]
[UnconditionalSuppressMessage("", "IL2075", Justification = Why)]
[UnconditionalSuppressMessage("", "IL2055", Justification = Why)]
[UnconditionalSuppressMessage("", "IL3050", Justification = Why)]
#endif
internal abstract class MemberAccess
{
#if NET8_0_OR_GREATER
    private const string Why = "A property that is not found is reached as Newtonsoft does; without dynamic code none is looked for.";
#endif

    /// <summary>The access to a property; null where it has to go by way of objects.</summary>
    public static MemberAccess? Of(JsonProperty member)
    {
#if NET8_0_OR_GREATER
        // Where code is not made while the program runs, there is none for each pair of model and value type.
        if (!RuntimeFeature.IsDynamicCodeSupported)
            return null;
#endif
        if (Property(member) is not { CanRead: true, CanWrite: true } property || !typeof(JsonModel).IsAssignableFrom(member.DeclaringType))
            return null;
        var (model, type) = (member.DeclaringType!, property.PropertyType);
        if (type == typeof(string))
            return (MemberAccess)Activator.CreateInstance(typeof(TextAccess<>).MakeGenericType(model), property)!;
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

    // A host's subclass may have members that Newtonsoft alone knows how to reach.
    private static PropertyInfo? Property(JsonProperty member) =>
        member.UnderlyingName is { } name
        && member.DeclaringType?.GetProperty(
            name,
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
        )
            is { } found
        && found.PropertyType == member.PropertyType
            ? found
            : null;

    private static bool IsStructForm(Type? form)
    {
        for (; form is not null; form = form.BaseType)
        {
            if (form.IsGenericType && form.GetGenericTypeDefinition() == typeof(StructForm<>))
                return true;
        }
        return false;
    }

    private static MemberAccess Make(
#if NET8_0_OR_GREATER
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
#endif
        Type access,
        Type model,
        Type type,
        PropertyInfo property
    ) => (MemberAccess)Activator.CreateInstance(access.MakeGenericType(model, type), property)!;
}

/// <inheritdoc/>
/// <typeparam name="TModel">The model that declares the member.</typeparam>
/// <typeparam name="T">The member's type.</typeparam>
internal abstract class MemberAccess<TModel, T>(PropertyInfo property) : MemberAccess
    where TModel : JsonModel
{
    private readonly Func<TModel, T> _get = Call<Func<TModel, T>>(property.GetGetMethod(nonPublic: true)!);
    private readonly Action<TModel, T> _set = Call<Action<TModel, T>>(property.GetSetMethod(nonPublic: true)!);

    public sealed override void Clear(JsonModel model) => Set(model, default!);

#if NET8_0_OR_GREATER
    private static TCall Call<TCall>(MethodInfo method)
        where TCall : Delegate => method.CreateDelegate<TCall>();

    // A shape is only asked about models of its type: a cast for each member would cost as much as setting it.
    protected T Get(JsonModel model) => _get(Unsafe.As<TModel>(model));

    protected void Set(JsonModel model, T value) => _set(Unsafe.As<TModel>(model), value);
#else
    private static TCall Call<TCall>(MethodInfo method)
        where TCall : Delegate => (TCall)method.CreateDelegate(typeof(TCall));

    protected T Get(JsonModel model) => _get((TModel)model);

    protected void Set(JsonModel model, T value) => _set((TModel)model, value);
#endif
}

/// <summary>A text; see <see cref="TextForm"/>.</summary>
internal sealed class TextAccess<TModel>(PropertyInfo property) : MemberAccess<TModel, string?>(property)
    where TModel : JsonModel
{
    public override bool TryRead(JsonReader reader, JsonModel model, out JToken? raw)
    {
        if (!TextForm.TryRead(reader, out var value, out raw))
            return false;
        Set(model, value);
        return true;
    }

    public override bool IsNothing(JsonModel model) => Get(model) is null;

    public override void Write(JsonWriter writer, JsonModel model) => writer.WriteValue(Get(model));
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
