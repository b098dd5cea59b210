using System.Reflection;
using ClientGen.Json;
using Newtonsoft.Json;

namespace ClientGen.Tests;

/// <summary>Where in the vendor's document generated code comes from.</summary>
internal static class Places
{
    /// <summary>The JSON pointers of a type or member: those of its attributes, or, of a member without any, its name below the places of
    /// its class.</summary>
    public static IReadOnlyList<string> Of(MemberInfo member)
    {
        IReadOnlyList<string> said =
        [
            .. member.GetCustomAttributes<OpenApiSchemaAttribute>(inherit: false).Select(attribute => attribute.Pointer),
        ];
        return said is [] && member is PropertyInfo && member.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName is { } wire
            ? [.. Of(member.DeclaringType!).Select(type => $"{type}/properties/{wire.Replace("~", "~0").Replace("/", "~1")}")]
            : said;
    }
}
