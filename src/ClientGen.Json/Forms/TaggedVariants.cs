using System.Reflection;
using JsonSubTypes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>The variants of a tagged object, from the attributes of JsonSubTypes on their base.</summary>
internal sealed class TaggedVariants
{
    private readonly string _tag;
    private readonly Dictionary<string, Type> _byTag;

    private TaggedVariants(Type type, string tag)
    {
        _tag = tag;
        _byTag = type.GetCustomAttributes<JsonSubtypes.KnownSubTypeAttribute>(inherit: false)
            .ToDictionary(variant => variant.AssociatedValue?.ToString() ?? "", variant => variant.SubType, StringComparer.Ordinal);
        Fallback =
            type.GetCustomAttribute<JsonSubtypes.FallBackSubTypeAttribute>(inherit: false)?.SubType
            ?? throw new JsonSerializationException($"{type.Name} names no type for variants that it does not know.");
    }

    /// <summary>The member that names the variant.</summary>
    public string Tag => _tag;

    /// <summary>What holds objects whose tag is missing or not known.</summary>
    public Type Fallback { get; }

    /// <summary>The variants of a base; null for a type that is no base.</summary>
    public static TaggedVariants? Of(Type type) =>
        type.GetCustomAttribute<JsonConverterAttribute>(inherit: false) is { } attribute
        && attribute.ConverterType == typeof(TaggedConverter)
        && attribute.ConverterParameters?.FirstOrDefault() is string tag
            ? new TaggedVariants(type, tag)
            : null;

    /// <summary>The variant that an object is.</summary>
    public Type For(JToken json) => For(UnionValue.Tag(json, _tag));

    /// <summary>The variant that a tag names.</summary>
    public Type For(string? tag) => tag is not null && _byTag.TryGetValue(tag, out var type) ? type : Fallback;
}
