using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json.Infrastructure;

/// <summary>
/// Makes native AOT compile how the types of members are read and written. Which form a type has is chosen while the program runs, by
/// <see cref="Type.MakeGenericType"/>; of a type with value types in it that works only where the compiler has met the form. Where code is
/// compiled while the program runs, nothing of this is called.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Usage", "CA1801", Justification = "The compiler infers the types from the parameters.")]
public static class FormRoots
{
    // Never set. The compiler of native code can't know, and compiles what would be made.
    private static object? _asked;

    /// <summary>Keeps what a value holds, where code is not made while the program runs.</summary>
    /// <remarks>The converters stand in attributes alone, from which Newtonsoft makes them: for an array of models, for one.</remarks>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicConstructors, typeof(ModelConverter))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicConstructors, typeof(UnionConverter<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicConstructors, typeof(OpenEnumConverter<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicConstructors, typeof(OptionalConverter))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicConstructors, typeof(RawJsonConverter))]
    // What Newtonsoft asks of the member for what the document does not declare.
    [DynamicDependency(
        DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicMethods,
        typeof(Dictionary<string, JToken>)
    )]
    internal static void Keep(object value)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported && value is IKeptForms forms)
            forms.Keep();
    }

    /// <summary>Keeps a model that nothing but its reader makes, such as the answer of a call.</summary>
    [UnconditionalSuppressMessage("", "IL2091", Justification = "Models have a constructor without parameters, which this call names.")]
    internal static void Made<T>()
    {
        if (!RuntimeFeature.IsDynamicCodeSupported && typeof(JsonModel).IsAssignableFrom(typeof(T)) && !typeof(T).IsAbstract)
            Keep(Activator.CreateInstance<T>()!);
    }

    /// <summary>Keeps a type that is none of the others. Models are made by nobody but their readers.</summary>
    public static void Of<[DynamicallyAccessedMembers(ModelMembers.OfNewtonsoft)] T>(T? value) =>
        Make(static () => default(T), static () => new Utf8OtherForm<T>());

    /// <summary>Keeps a value that may be null.</summary>
    public static void Of<T>(T? value)
        where T : struct => Make(static () => default(T), static () => new Utf8NullableForm<T>());

    /// <summary>Keeps a value that may be unset.</summary>
    public static void Of<T>(Optional<T> value) =>
        Make(
            static () => new OptionalForm<T>(),
            static () => new Utf8OptionalForm<T>(),
            static () => new TextJsonConverter<Optional<T>>(),
            static () => default(Optional<T>)
        );

    /// <summary>Keeps a list.</summary>
    public static void Of<T>(IList<T>? value) => List<IList<T>, T>();

    /// <inheritdoc cref="Of{T}(IList{T})"/>
    public static void Of<T>(ICollection<T>? value) => List<ICollection<T>, T>();

    /// <inheritdoc cref="Of{T}(IList{T})"/>
    public static void Of<T>(IReadOnlyList<T>? value) => List<IReadOnlyList<T>, T>();

    /// <inheritdoc cref="Of{T}(IList{T})"/>
    public static void Of<T>(List<T>? value) => List<List<T>, T>();

    /// <summary>Keeps values by their names.</summary>
    public static void Of<T>(IDictionary<string, T>? value) => Map<IDictionary<string, T>, T>();

    /// <inheritdoc cref="Of{T}(IDictionary{string, T})"/>
    public static void Of<T>(IReadOnlyDictionary<string, T>? value) => Map<IReadOnlyDictionary<string, T>, T>();

    /// <inheritdoc cref="Of{T}(IDictionary{string, T})"/>
    public static void Of<T>(Dictionary<string, T>? value) => Map<Dictionary<string, T>, T>();

    /// <summary>What a value holds, to be kept itself: nothing of a type that is none of the others.</summary>
    public static object? In<T>(T? value) => null;

    /// <inheritdoc cref="In{T}(T)"/>
    public static T In<T>(T? value)
        where T : struct => default;

    /// <inheritdoc cref="In{T}(T)"/>
    public static T? In<T>(Optional<T> value) => default;

    /// <inheritdoc cref="In{T}(T)"/>
    public static T? In<T>(IList<T>? value) => default;

    /// <inheritdoc cref="In{T}(T)"/>
    public static T? In<T>(ICollection<T>? value) => default;

    /// <inheritdoc cref="In{T}(T)"/>
    public static T? In<T>(IReadOnlyList<T>? value) => default;

    /// <inheritdoc cref="In{T}(T)"/>
    public static T? In<T>(List<T>? value) => default;

    /// <inheritdoc cref="In{T}(T)"/>
    public static T? In<T>(IDictionary<string, T>? value) => default;

    /// <inheritdoc cref="In{T}(T)"/>
    public static T? In<T>(IReadOnlyDictionary<string, T>? value) => default;

    /// <inheritdoc cref="In{T}(T)"/>
    public static T? In<T>(Dictionary<string, T>? value) => default;

    /// <summary>Keeps a model.</summary>
    public static void Model<[DynamicallyAccessedMembers(ModelMembers.OfNewtonsoft)] T>()
        where T : JsonModel => Make(static () => new Utf8ModelForm<T>(null!, null!), static () => new Utf8TaggedForm<T>(null!));

    /// <summary>Keeps an open enum.</summary>
    public static void OpenEnum<T>()
        where T : struct, IOpenEnum<T> =>
        Make(
            // The interface is what tells an open enum; it is on the list of a type's interfaces only where somebody names it.
            static () => typeof(IOpenEnum<T>),
            static () => new OpenEnumForm<T>(),
            static () => new Utf8OpenEnumForm<T>(),
            static () => new OpenEnumConverter<T>(),
            static () => new OpenEnumTextJsonConverter<T>()
        );

    /// <summary>Keeps a union.</summary>
    public static void Union<T>()
        where T : struct, IUnionValue<T> =>
        Make(
            static () => typeof(IUnionValue<T>),
            static () => new UnionForm<T>(),
            static () => new Utf8UnionForm<T>(),
            static () => new UnionConverter<T>(),
            static () => new TextJsonConverter<T>()
        );

    private static void List<TList, T>()
        where TList : class => Make(static () => new ListForm<T>(), static () => new Utf8ListForm<TList, T>(), static () => new List<T>());

    private static void Map<TMap, T>()
        where TMap : class =>
        Make(static () => new MapForm<T>(), static () => new Utf8MapForm<TMap, T>(), static () => new Dictionary<string, T>());

    private static void Make(params ReadOnlySpan<Func<object?>> forms)
    {
        if (_asked is null)
            return;
        foreach (var form in forms)
            _asked = form();
    }
}
