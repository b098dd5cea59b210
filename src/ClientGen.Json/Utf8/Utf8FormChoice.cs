using System.Diagnostics.CodeAnalysis;
using ClientGen.Json.Infrastructure;

namespace ClientGen.Json;

/// <summary>Chooses the form of a type. What has none of its own is read and written by way of text, as Newtonsoft does.</summary>
internal static class Utf8FormChoice
{
    public static Utf8Form Make(Type type) =>
        Scalar(type)
        ?? (
            Nullable.GetUnderlyingType(type) is { } inner ? For(typeof(Utf8NullableForm<>), inner)
            : typeof(JsonModel).IsAssignableFrom(type) ? Model(type)
            : typeof(IOptionalValue).IsAssignableFrom(type) ? ((IOptionalValue)Activator.CreateInstance(type)!).MakeUtf8Form()
            : Implements(type, typeof(IOpenEnum<>)) ? For(typeof(Utf8OpenEnumForm<>), type)
            : Implements(type, typeof(IUnionValue<>)) ? For(typeof(Utf8UnionForm<>), type)
            : IsMap(type) ? For(typeof(Utf8MapForm<,>), type, type.GetGenericArguments()[1])
            : IsList(type) ? For(typeof(Utf8ListForm<,>), type, type.GetGenericArguments()[0])
            : Other(type)
        );

    private static Utf8Form? Scalar(Type type) =>
        type == typeof(string) ? new Utf8TextForm()
        : type == typeof(bool) ? new Utf8FlagForm()
        : type == typeof(int) ? new Utf8IntForm()
        : type == typeof(long) ? new Utf8LongForm()
        : type == typeof(double) ? new Utf8NumberForm()
        : type == typeof(DateTimeOffset) ? new Utf8MomentForm()
        : type == typeof(RawJson) ? new Utf8RawForm()
        : null;

    private static Utf8Form Model(Type type)
    {
        // A base that is itself one of its variants is left to the forms on Newtonsoft's readers.
        if (TaggedVariants.Of(type) is { } variants && type.IsAbstract)
            return (Utf8Form)Activator.CreateInstance(typeof(Utf8TaggedForm<>).MakeGenericType(type), variants)!;
        if (type.IsAbstract || TaggedVariants.Of(type) is not null)
            return Other(type);
        if (type.GetConstructor(Type.EmptyTypes) is null)
            return Other(type);
        var fresh = Activator.CreateInstance(type)!;
        FormRoots.Keep(fresh);
        // A class that somebody derived, or gave members of their own, has others than those that were generated.
        return fresh is IUtf8Model model && Utf8Shape.Of(type, model) is { } shape
            ? (Utf8Form)Activator.CreateInstance(typeof(Utf8ModelForm<>).MakeGenericType(type), model, shape)!
            : Other(type);
    }

    private static bool IsList(Type type) =>
        type.IsGenericType && type.GetGenericArguments() is [var item] && type.IsAssignableFrom(typeof(List<>).MakeGenericType(item));

    private static bool IsMap(Type type) =>
        type.IsGenericType
        && type.GetGenericArguments() is [var name, var item]
        && name == typeof(string)
        && type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(name, item));

    private static bool Implements(Type type, Type form) =>
        type.IsValueType
        && Array.Exists(type.GetInterfaces(), candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == form);

    private static Utf8Form Other(Type type) => For(typeof(Utf8OtherForm<>), type);

    private static Utf8Form For(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type form,
        params Type[] types
    ) => (Utf8Form)Activator.CreateInstance(form.MakeGenericType(types))!;
}
