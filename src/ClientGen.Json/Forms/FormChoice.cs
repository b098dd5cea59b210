#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
#endif

namespace ClientGen.Json;

/// <summary>Chooses the form of a type.</summary>
internal static class FormChoice
{
    public static ValueForm Make(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return ValueForm.Of(inner);
        if (type == typeof(string))
            return new TextForm();
        if (type == typeof(bool))
            return new FlagForm();
        if (type == typeof(int))
            return new IntForm();
        if (type == typeof(long))
            return new LongForm();
        if (type == typeof(double))
            return new NumberForm();
        if (type == typeof(decimal))
            return new DecimalForm();
        if (type == typeof(DateTimeOffset))
            return new MomentForm();
        if (type == typeof(RawJson))
            return new RawForm();
        if (typeof(JsonModel).IsAssignableFrom(type))
        {
            return TaggedVariants.Of(type) is { } variants ? new TaggedForm(type, variants)
                : type.IsAbstract ? new OtherForm(type)
                : new ModelForm(type);
        }
#if NET8_0_OR_GREATER
        if (typeof(IOptionalValue).IsAssignableFrom(type))
            return ((IOptionalValue)Activator.CreateInstance(type)!).MakeForm();
#else
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
            return For(typeof(OptionalForm<>), type.GetGenericArguments()[0]);
#endif
        if (Implements(type, typeof(IOpenEnum<>)))
            return For(typeof(OpenEnumForm<>), type);
        if (Implements(type, typeof(IUnionValue<>)))
            return For(typeof(UnionForm<>), type);
        return Collection(type) ?? new OtherForm(type);
    }

    private static ValueForm? Collection(Type type)
    {
        var inner = type.IsGenericType ? type.GetGenericArguments() : Type.EmptyTypes;
        if (inner.Length == 1 && type.IsAssignableFrom(typeof(List<>).MakeGenericType(inner)))
            return For(typeof(ListForm<>), inner[0]);
        return inner.Length == 2 && inner[0] == typeof(string) && type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(inner))
            ? For(typeof(MapForm<>), inner[1])
            : null;
    }

    private static bool Implements(Type type, Type form) =>
        type.IsValueType
        && Array.Exists(type.GetInterfaces(), candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == form);

    private static ValueForm For(
#if NET8_0_OR_GREATER
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
#endif
        Type form,
        Type type
    ) => (ValueForm)Activator.CreateInstance(form.MakeGenericType(type))!;
}
